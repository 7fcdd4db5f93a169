package app.beep.notify.gateway.control;

import app.beep.common.ids.ChannelId;
import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.ChannelEvent;
import app.beep.events.catalogue.ChannelEvent.ChannelCreated;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something happened in a channel. Before it is shown, the room must know the access rules under which it happened. */
final class InChannel implements Step {
    private static final long NO_VERSION = -1;

    private final Room room;
    private final ChannelId channel;
    private final PublishedEvent event;
    private boolean looked;

    InChannel(Room room, ChannelId channel, PublishedEvent event) {
        this.room = room;
        this.channel = channel;
        this.event = event;
    }

    @Override
    public @Nullable Question question() {
        var needed = needed();
        if (isNew()) {
            room.feeds.begin(Map.of(channel, 0L));
        }
        var mustLook = !looked && (!room.readers.cover(needed) || changesAccess());
        return mustLook ? room.lookAtAll(Set.of(), needed, answer -> looked = true) : null;
    }

    private long needed() {
        var access = event.header().access();
        return access == null ? NO_VERSION : access.server();
    }

    private boolean changesAccess() {
        return event.header().seq() == null && event.data() instanceof ChannelEvent;
    }

    /** Whoever gains a new channel hears it from its first event. */
    private boolean isNew() {
        return !looked && event.header().seq() == null && event.data() instanceof ChannelCreated;
    }

    @Override
    public void take() {
        if (event.header().seq() == null) {
            room.tellReaders(channel, event);
            return;
        }
        var feed = room.feeds.of(channel);
        if (feed != null && feed.offer(event)) {
            room.closeGapSoon(channel);
        }
    }

    @Override
    public boolean isInTheTruth() {
        return event.header().seq() != null;
    }
}
