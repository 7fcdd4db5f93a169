package app.beep.events;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.common.peers.Peers;
import app.beep.common.problem.PeerRefused;
import app.beep.events.catalogue.MessageEvent.MessageDeleted;
import app.beep.events.catalogue.MessageEvent.MessageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Answers as {@code /internal/events} does. */
public final class Producer extends Peers {
    public final List<Event> log = new CopyOnWriteArrayList<>();
    public final AtomicInteger pulls = new AtomicInteger();
    public final AtomicInteger failures = new AtomicInteger();
    public volatile boolean forgets;

    /** While it is locked nothing that is asked for after a position is answered. */
    public final ReentrantLock busy = new ReentrantLock();

    public Event commits() {
        return commits(new Audience.Channel(ChannelId.next(), ServerId.next()));
    }

    public Event commits(Audience audience) {
        var event = Event.of(new MessageDeleted(new MessageRef(MessageId.next(), ChannelId.next())), audience)
                .seq(log.size() + 1L);
        log.add(event);
        return event;
    }

    @Override
    public <T> T get(String service, String path, Class<T> type) {
        if (!path.contains("after=")) {
            return type.cast(EventPage.head(log.size()).json());
        }
        if (forgets) {
            forgets = false;
            throw new PeerRefused(410);
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new PeerRefused(503);
        }
        pulls.incrementAndGet();
        busy.lock();
        busy.unlock();
        var after = Integer.parseInt(path.substring(path.indexOf('=') + 1));
        var events = List.copyOf(log);
        return type.cast(new EventPage(numbered(events, after), events.size(), events.size()).json());
    }

    private static List<PublishedEvent> numbered(List<Event> events, int after) {
        var numbered = new ArrayList<PublishedEvent>();
        for (int i = after; i < events.size(); i++) {
            var published = PublishedEvent.of(events.get(i));
            var header = published.header();
            numbered.add(new PublishedEvent(
                    new EventHeader(
                            header.id(),
                            header.type(),
                            header.at(),
                            header.audience(),
                            header.seq(),
                            header.access(),
                            i + 1L,
                            header.traceparent(),
                            header.subject()),
                    published.frame()));
        }
        return numbered;
    }
}
