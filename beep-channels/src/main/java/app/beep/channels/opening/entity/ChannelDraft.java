package app.beep.channels.opening.entity;

import app.beep.channels.access.entity.RoleAccess;
import app.beep.channels.channels.entity.Channel;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.events.catalogue.ChannelType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel is to be.
 *
 * @param roles those that it is open to, when it is restricted
 */
public record ChannelDraft(
        String name,
        ChannelType type,
        @Nullable ChannelId parentId,
        @Nullable String topic,
        boolean restricted,
        List<RoleAccess> roles) {

    public Channel open(ChannelId id, ServerId server, int position) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Channel(id, server, name, type, topic, parentId, position, restricted, now);
    }
}
