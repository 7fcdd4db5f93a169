package app.beep.events.following;

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
 * One producer as seen by one follower. A single thread works through what the subscription brings and what is pulled, so the
 * listener sees one event at a time; the cursor tells what has been seen for certain, the recent ids what came early. A
 * producer that takes its time to answer a pull delays nothing that Redis brings.
 */
final class FollowedProducer {
    private static final Logger LOG = Logger.getLogger(FollowedProducer.class.getName());
    private static final long GRACE_MILLIS = 50;
    private static final long SAFETY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long BLIND_MILLIS = 250;

    private final String service;
    private final Interests interests;
    private final Runnable rebuild;
    private final Peers peers;
    private final Delivery delivery;
    private final BlockingQueue<Received> inbox = new LinkedBlockingQueue<>(50_000);
    private final Feed subscription;
    private final Pull pull;
    private @Nullable Thread worker;
    private volatile long cursor = -1;
    private long pulledAt;
    private long wanted;
    private volatile boolean caughtUp;

    /** What there is to do. */
    private enum Kind {
        EVENT,
        POSITIONS,
        PULLED
    }

    /** A message from Redis, or the news that a pull has been answered. */
    private record Received(Kind kind, String text) {}

    FollowedProducer(
            String service,
            Interests interests,
            Consumer<PublishedEvent> listener,
            Runnable rebuild,
            Peers peers,
            Function<BiConsumer<String, String>, Feed> feed) {
        this.service = service;
        this.interests = interests;
        this.delivery = new Delivery(service, listener);
        this.rebuild = rebuild;
        this.peers = peers;
        this.subscription = feed.apply(this::receive);
        this.pull = new Pull(this::ask, () -> receive(Kind.PULLED, ""));
    }

    void start(Threads threads) {
        subscription.start(threads);
        pull.start(threads, "pull-" + service);
        worker = threads.start("follow-" + service, this::run);
    }

    void stop() {
        subscription.stop();
        pull.stop();
        if (worker != null) {
            worker.interrupt();
        }
    }

    boolean caughtUp() {
        return caughtUp;
    }

    private void receive(String channel, String text) {
        receive(channel.equals(Positions.channel(service)) ? Kind.POSITIONS : Kind.EVENT, text);
    }

    private void receive(Kind kind, String text) {
        if (!inbox.offer(new Received(kind, text))) {
            LOG.log(Level.WARNING, "More events of {0} than can be followed; they will be pulled", service);
        }
    }

    private void run() {
        try {
            while (true) {
                try {
                    step();
                } catch (RuntimeException unreachable) {
                    misses(unreachable);
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
            lookWhetherThereIsMore();
        } else if (message.kind() == Kind.EVENT) {
            delivery.tell(message.text());
        } else if (message.kind() == Kind.POSITIONS) {
            reconcile(message.text());
        }
        takeWhatWasPulled();
    }

    private void begin() {
        var head = peers.get(service, "/internal/events", EventPage.Json.class).head();
        rebuild.run();
        cursor = head;
        pull();
    }

    private void lookWhetherThereIsMore() {
        var isCertain = subscription.alive() && caughtUp && System.nanoTime() - pulledAt <= SAFETY_NANOS;
        if (!isCertain && !pull.isUnderWay()) {
            pull();
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
        if (pull.isUnderWay()) {
            wanted = positions.head();
        } else {
            pull();
        }
    }

    private boolean isComplete(List<Positions.Numbered> events) {
        return events.stream().allMatch(event -> delivery.knows(event.id()) || !interests.cover(event.topics()));
    }

    /** Positions may overtake events by a moment: handles what arrives within the grace. */
    private void takeEarly(int most) throws InterruptedException {
        for (int taken = 0; taken < most; taken++) {
            var next = inbox.peek();
            if (next == null) {
                TimeUnit.MILLISECONDS.sleep(GRACE_MILLIS / 10);
                next = inbox.peek();
            }
            if (next == null || next.kind() != Kind.EVENT) {
                return;
            }
            inbox.remove();
            delivery.tell(next.text());
        }
    }

    private void pull() {
        pulledAt = System.nanoTime();
        wanted = 0;
        pull.ask(cursor);
    }

    private EventPage ask(long after) {
        return peers.get(service, "/internal/events?after=" + after, EventPage.Json.class)
                .page();
    }

    private void takeWhatWasPulled() {
        try {
            var page = pull.answer();
            if (page != null) {
                take(page);
            }
        } catch (RuntimeException failed) {
            if (failed instanceof PeerRefused refused && refused.status() == 410) {
                LOG.log(Level.WARNING, "Events of {0} were missed for good; rebuilding", service);
                cursor = -1;
            } else {
                misses(failed);
            }
        }
    }

    private void misses(RuntimeException unreachable) {
        caughtUp = false;
        LOG.log(Level.FINE, "Events of {0} cannot be read: {1}", new Object[] {service, unreachable});
    }

    private void take(EventPage page) {
        page.events().stream().filter(this::isOfInterest).forEach(delivery::tell);
        cursor = Math.max(cursor, page.position());
        if (cursor < Math.max(page.head(), wanted)) {
            pull();
        } else {
            caughtUp = true;
        }
    }

    private boolean isOfInterest(PublishedEvent event) {
        return interests.cover(Topic.of(event.header()));
    }
}
