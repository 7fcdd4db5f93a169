package app.beep.events.catalogue;

import app.beep.common.ids.ChannelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something happened to a channel itself, which changes who may read what. */
public sealed interface ChannelEvent extends EventData {

    @EventName("channel.created")
    record ChannelCreated(ChannelView channel) implements ChannelEvent {}

    @EventName("channel.updated")
    record ChannelUpdated(ChannelView channel) implements ChannelEvent {}

    /** The order of the server's channels as it is now. */
    @EventName("channels.reordered")
    record ChannelsReordered(List<Place> order) implements ChannelEvent {}

    /** Where a channel stands; positions count from 0 within the parent. */
    record Place(ChannelId id, @Nullable ChannelId parentId, int position) {}

    @EventName("channel.deleted")
    record ChannelDeleted(ChannelId id) implements ChannelEvent {}
}
