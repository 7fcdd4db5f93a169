package app.beep.channels.channels.control;

import app.beep.channels.channels.entity.Channel;
import app.beep.events.catalogue.ChannelView;

/** Channels as clients see them. */
public final class ChannelViews {
    private ChannelViews() {}

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
