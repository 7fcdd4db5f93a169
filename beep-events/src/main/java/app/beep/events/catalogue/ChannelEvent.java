package app.beep.events.catalogue;

import app.beep.common.ids.ChannelId;

/** Something happened to a channel itself, which changes who may read what. */
public sealed interface ChannelEvent extends EventData {

    @EventName("channel.created")
    record ChannelCreated(ChannelView channel) implements ChannelEvent {}

    @EventName("channel.deleted")
    record ChannelDeleted(ChannelId id) implements ChannelEvent {}
}
