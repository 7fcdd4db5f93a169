package app.beep.servers.registry.entity;

import app.beep.common.ids.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A community with its owner. The access version rises with every change of who may do what in it, the roles' version with
 * those changes that are about roles.
 */
public record Server(
        UUID id,
        String name,
        @Nullable String description,
        String visibility,
        UUID ownerId,
        boolean archived,
        int memberCount,
        long accessVersion,
        long rolesVersion,
        Instant createdAt) {

    /** A new server whose owner is its first member. */
    public static Server founded(String name, @Nullable String description, boolean open, UUID owner) {
        return new Server(
                Ids.next(),
                name,
                description,
                open ? "public" : "private",
                owner,
                false,
                1,
                1,
                0,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
