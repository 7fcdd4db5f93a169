package app.beep.channels.channels.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place to talk in one server, or a category that holds such places. Positions count from 0 within the parent. */
public record Channel(
        UUID id,
        UUID serverId,
        String name,
        String type,
        @Nullable String topic,
        @Nullable UUID parentId,
        int position,
        boolean restricted,
        Instant createdAt) {

    public static Channel opened(
            UUID id,
            UUID server,
            String name,
            String type,
            @Nullable String topic,
            @Nullable UUID parent,
            int position,
            boolean restricted) {
        return new Channel(
                id,
                server,
                name,
                type,
                topic,
                parent,
                position,
                restricted,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    public boolean isCategory() {
        return type.equals("category");
    }
}
