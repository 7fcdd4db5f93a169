package app.beep.events.catalogue;

import app.beep.common.ids.RoleId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of a server as clients see it; roles beside the default one, which everybody has. */
@Schema(requiredProperties = {"user", "roles", "joinedAt"})
public record MemberView(UserView user, List<RoleId> roles, Instant joinedAt) {

    MemberView nameless() {
        return new MemberView(UserView.nameless(user.id()), roles, joinedAt);
    }
}
