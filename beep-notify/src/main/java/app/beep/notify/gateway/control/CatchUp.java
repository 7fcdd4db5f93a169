package app.beep.notify.gateway.control;

import app.beep.common.ids.ChannelId;
import app.beep.events.PublishedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of a channel may have been missed: they are read, and happen now. */
final class CatchUp implements Step {
    private final Room room;
    private final ChannelId channel;
    private final long readAlready;
    private @Nullable List<PublishedEvent> found;

    CatchUp(Room room, ChannelId channel) {
        this(room, channel, -1);
    }

    private CatchUp(Room room, ChannelId channel, long readAlready) {
        this.room = room;
        this.channel = channel;
        this.readAlready = readAlready;
    }

    @Override
    public @Nullable Question question() {
        var feed = room.feeds.of(channel);
        if (feed == null || found != null || feed.delivered() <= readAlready) {
            return null;
        }
        var after = feed.delivered();
        return () -> {
            var events = room.read(channel, after);
            return () -> found = events;
        };
    }

    @Override
    public void take() {
        var events = found;
        if (events == null) {
            return;
        }
        var next = new ArrayList<Step>();
        events.forEach(event -> next.add(new InChannel(room, channel, event)));
        var feed = room.feeds.of(channel);
        if (feed != null && events.size() >= Truth.PAGE) {
            next.add(new CatchUp(room, channel, feed.delivered()));
        }
        room.steps.addNext(next);
    }
}
