package app.beep.events.following;

import app.beep.common.ids.EventId;
import app.beep.common.peers.Peers;
import app.beep.common.problem.PeerRefused;
import app.beep.common.service.Threads;
import app.beep.events.EventPage;
import app.beep.events.Positions;
import app.beep.events.PublishedEvent;
import app.beep.events.Topic;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One producer as seen by one follower. A single thread works through what the subscription brings, so the listener
 * sees one event at a time; the cursor tells what has been seen for certain, the recent ids what came early.
 */
final class FollowedProducer {
    private static final Logger LOG = Logger.getLogger(FollowedProducer.class.getName());
    private static final long GRACE_MILLIS = 50;
    private static final long SAFETY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long BLIND_MILLIS = 250;

    private final String service;
    private final Interests interests;
    private final Consumer<PublishedEvent> listener;
    private final Runnable rebuild;
    private final Peers peers;
    private final RecentIds<EventId> seen = new RecentIds<>(20_000);
    private final BlockingQueue<Received> inbox = new LinkedBlockingQueue<>(50_000);
    private final Feed subscription;
    private @Nullable Thread worker;
    private volatile long cursor = -1;
    private long lastPull;
    private volatile boolean caughtUp;

    /** A message from Redis: an event, or the producer's positions. */
    private record Received(boolean isEvent, String text) {}

    FollowedProducer(
            String service,
            Interests interests,
            Consumer<PublishedEvent> listener,
            Runnable rebuild,
            Peers peers,
            Function<BiConsumer<String, String>, Feed> feed) {
        this.service = service;
        this.interests = interests;
        this.listener = listener;
        this.rebuild = rebuild;
        this.peers = peers;
        this.subscription = feed.apply(this::receive);
    }

    void start(Threads threads) {
        subscription.start(threads);
        worker = threads.start("follow-" + service, this::run);
    }

    void stop() {
        subscription.stop();
        if (worker != null) {
            worker.interrupt();
        }
    }

    boolean caughtUp() {
        return caughtUp;
    }

    private void receive(String channel, String text) {
        var isEvent = !channel.equals(Positions.channel(service));
        if (!inbox.offer(new Received(isEvent, text))) {
            LOG.log(Level.WARNING, "More events of {0} than can be followed; they will be pulled", service);
        }
    }

    private void run() {
        try {
            while (true) {
                try {
                    step();
                } catch (RuntimeException unreachable) {
                    caughtUp = false;
                    LOG.log(Level.FINE, "Events of {0} cannot be read: {1}", new Object[] {service, unreachable});
                    TimeUnit.MILLISECONDS.sleep(BLIND_MILLIS);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        if (cursor < 0) {
            begin();
        }
        var message = inbox.poll(BLIND_MILLIS, TimeUnit.MILLISECONDS);
        if (message == null) {
            if (!subscription.alive() || System.nanoTime() - lastPull > SAFETY_NANOS) {
                pull();
            }
        } else if (message.isEvent()) {
            deliver(message.text());
        } else {
            reconcile(message.text());
        }
    }

    private void begin() {
        var head = peers.get(service, "/internal/events", EventPage.Json.class).head();
        rebuild.run();
        cursor = head;
        pull();
    }

    private void deliver(String text) {
        try {
            deliver(PublishedEvent.read(text));
        } catch (IllegalArgumentException forged) {
            LOG.log(Level.WARNING, "Refused a message on the events of {0}", service);
        }
    }

    private void deliver(PublishedEvent event) {
        if (!seen.add(event.header().id())) {
            return;
        }
        try {
            listener.accept(event);
        } catch (RuntimeException broken) {
            LOG.log(
                    Level.SEVERE,
                    "An event of " + service + " could not be handled: "
                            + event.header().type(),
                    broken);
        }
    }

    private void reconcile(String text) throws InterruptedException {
        Positions positions;
        try {
            positions = Positions.read(text);
        } catch (IllegalArgumentException forged) {
            LOG.log(Level.WARNING, "Refused a message on the positions of {0}", service);
            return;
        }
        if (positions.head() <= cursor) {
            caughtUp = true;
            return;
        }
        if (positions.before() <= cursor) {
            takeEarly(positions.events().size());
            if (isComplete(positions.events())) {
                cursor = positions.head();
                caughtUp = true;
                return;
            }
        }
        pull();
    }

    private boolean isComplete(List<Positions.Numbered> events) {
        return events.stream().allMatch(event -> seen.contains(event.id()) || !interests.cover(event.topics()));
    }

    /** Positions may overtake events by a moment: handles what arrives within the grace. */
    private void takeEarly(int most) throws InterruptedException {
        for (int taken = 0; taken < most; taken++) {
            var next = inbox.peek();
            if (next == null) {
                TimeUnit.MILLISECONDS.sleep(GRACE_MILLIS / 10);
                next = inbox.peek();
            }
            if (next == null || !next.isEvent()) {
                return;
            }
            inbox.remove();
            deliver(next.text());
        }
    }

    private void pull() {
        lastPull = System.nanoTime();
        try {
            long head;
            do {
                var page = peers.get(service, "/internal/events?after=" + cursor, EventPage.Json.class)
                        .page();
                page.events().stream().filter(this::isOfInterest).forEach(this::deliver);
                cursor = page.position();
                head = page.head();
            } while (cursor < head);
            caughtUp = true;
        } catch (PeerRefused refused) {
            if (refused.status() != 410) {
                throw refused;
            }
            LOG.log(Level.WARNING, "Events of {0} were missed for good; rebuilding", service);
            cursor = -1;
        }
    }

    private boolean isOfInterest(PublishedEvent event) {
        return interests.cover(Topic.of(event.header()));
    }
}
