package app.beep.servers.servers.entity;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.events.catalogue.Visibility;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A community with its owner.
 *
 * @param accessVersion rises with every change of who may do what in it that beep-servers makes
 * @param rolesVersion rises with those changes that are about roles
 */
public record Server(
        ServerId id,
        String name,
        @Nullable String description,
        Visibility visibility,
        UserId ownerId,
        boolean archived,
        int memberCount,
        long accessVersion,
        long rolesVersion,
        Instant createdAt) {

    /** A new server whose owner is its first member. */
    public static Server founded(String name, @Nullable String description, Visibility visibility, UserId owner) {
        return new Server(
                ServerId.next(),
                name,
                description,
                visibility,
                owner,
                false,
                1,
                1,
                0,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    public boolean isOwnedBy(UserId user) {
        return ownerId.equals(user);
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }
}
