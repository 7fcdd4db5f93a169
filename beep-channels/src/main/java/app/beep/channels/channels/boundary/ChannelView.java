package app.beep.channels.channels.boundary;

import app.beep.channels.channels.entity.Channel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A channel as clients see it. */
@Schema(requiredProperties = {"id", "serverId", "name", "type", "position", "restricted", "createdAt"})
public record ChannelView(
        UUID id,
        UUID serverId,
        String name,
        String type,
        @Nullable String topic,
        @Nullable UUID parentId,
        int position,
        boolean restricted,
        Instant createdAt) {

    public static ChannelView of(Channel channel) {
        return new ChannelView(
                channel.id(),
                channel.serverId(),
                channel.name(),
                channel.type(),
                channel.topic(),
                channel.parentId(),
                channel.position(),
                channel.restricted(),
                channel.createdAt());
    }
}
