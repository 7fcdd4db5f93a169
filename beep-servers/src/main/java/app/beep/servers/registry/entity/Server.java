package app.beep.servers.registry.entity;

import app.beep.common.ids.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A community with its owner. The access version rises with every change of who may do what in it. */
public record Server(
        UUID id,
        String name,
        @Nullable String description,
        String visibility,
        UUID ownerId,
        boolean archived,
        int memberCount,
        long accessVersion,
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
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
