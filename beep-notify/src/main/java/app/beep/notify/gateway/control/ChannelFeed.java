package app.beep.notify.gateway.control;

import app.beep.common.ids.ChannelId;
import app.beep.events.PublishedEvent;
import app.beep.notify.gateway.entity.EncodedFrame;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A channel as this gateway delivers it: events in the order of seq, none twice, none left out. An event that comes
 * early waits for those before it. Belongs to its server's lane: one thread at a time.
 */
final class ChannelFeed {
    private static final int MOST_EARLY = 1_000;

    private final ChannelId channel;
    private final Set<Connection> listeners = new HashSet<>();
    private final TreeMap<Long, PublishedEvent> early = new TreeMap<>();
    private long delivered;

    ChannelFeed(ChannelId channel, long head) {
        this.channel = channel;
        this.delivered = head;
    }

    /** The seq up to which everything has been delivered. */
    long delivered() {
        return delivered;
    }

    /** Whether events have come whose predecessors have not. */
    boolean isWaiting() {
        return !early.isEmpty();
    }

    boolean isUnheard() {
        return listeners.isEmpty();
    }

    /** The listener gets what comes after {@link #delivered()}. */
    void join(Connection connection) {
        listeners.add(connection);
    }

    void leave(Connection connection) {
        listeners.remove(connection);
    }

    /** Delivers the event, and those that waited for it; true when something before it is missing. */
    boolean offer(PublishedEvent event) {
        @Nullable Long seq = event.header().seq();
        if (seq == null || seq <= delivered) {
            return false;
        }
        if (seq == delivered + 1) {
            deliver(event);
        } else if (early.size() < MOST_EARLY) {
            early.put(seq, event);
        }
        while (!early.isEmpty() && early.firstKey() <= delivered + 1) {
            var next = early.pollFirstEntry();
            if (next.getKey() == delivered + 1) {
                deliver(next.getValue());
            }
        }
        return !early.isEmpty();
    }

    private void deliver(PublishedEvent event) {
        delivered++;
        var frame = EncodedFrame.of(event.frame());
        for (var listener : listeners) {
            listener.event(channel, delivered, frame);
        }
        Deliveries.count(event, listeners.size());
    }
}
