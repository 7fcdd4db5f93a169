package app.beep.common.authorization;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which roles people hold, as beep-servers knows it. */
public interface RolesHeld {

    /** Empty while it cannot be told, or while Permify has not got what would be told. */
    Optional<Held> of(ServerId server, UserId user);

    /**
     * What a person holds in a server, as of one access version.
     *
     * @param accessVersion the servers' half of it
     * @param rolesVersion rises with every change of a role or of who has it, not with a join
     * @param roles nothing for who is no member
     */
    record Held(
            long accessVersion, long rolesVersion, @Nullable RoleSet roles) {
        /** Of a server that is not there. */
        public static final Held NOTHING = new Held(0, 0, null);
    }
}
