package app.beep.events.catalogue;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A channel as clients see it.
 *
 * @param position from 0 within the parent
 */
@Schema(requiredProperties = {"id", "serverId", "name", "type", "position", "restricted", "createdAt"})
public record ChannelView(
        ChannelId id,
        ServerId serverId,
        String name,
        ChannelType type,
        @Nullable String topic,
        @Nullable ChannelId parentId,
        int position,
        boolean restricted,
        Instant createdAt) {}
