package app.beep.channels.channels.entity;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.events.catalogue.ChannelType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place to talk in one server, or a category that holds such places. Positions count from 0 within the parent. */
public record Channel(
        ChannelId id,
        ServerId serverId,
        String name,
        ChannelType type,
        @Nullable String topic,
        @Nullable ChannelId parentId,
        int position,
        boolean restricted,
        Instant createdAt) {

    public boolean isCategory() {
        return type == ChannelType.CATEGORY;
    }

    /** Whether a channel of that type may stand below this one in the server. */
    public boolean holds(ChannelType child, ServerId server) {
        return isCategory() && child != ChannelType.CATEGORY && serverId.equals(server);
    }
}
