package app.beep.common.events;

import app.beep.common.json.JsonBinding;
import app.beep.common.peers.PeerRefused;
import app.beep.common.peers.Peers;
import app.beep.common.service.Threads;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
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
    private final EventListener listener;
    private final Peers peers;
    private final RecentIds seen = new RecentIds(20_000);
    private final BlockingQueue<Received> inbox = new LinkedBlockingQueue<>(50_000);
    private final Feed subscription;
    private @Nullable Thread worker;
    private volatile long cursor = -1;
    private long lastPull;
    private volatile boolean caughtUp;

    /** A message from Redis: an event, or the producer's positions. */
    private record Received(boolean isEvent, String text) {}

    FollowedProducer(
            String service, EventListener listener, Peers peers, Function<BiConsumer<String, String>, Feed> feed) {
        this.service = service;
        this.listener = listener;
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
        if (!inbox.offer(new Received(channel.endsWith(":events"), text))) {
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
        var head = EventPage.head(peers, service);
        listener.rebuild();
        cursor = head;
        pull();
    }

    private void deliver(String envelope) {
        try {
            deliver(EventJson.read(envelope));
        } catch (IllegalArgumentException | JsonException forged) {
            LOG.log(Level.WARNING, "Refused a message on the events of {0}", service);
        }
    }

    private void deliver(Event event) {
        if (!seen.add(event.id())) {
            return;
        }
        try {
            listener.on(event);
        } catch (RuntimeException broken) {
            LOG.log(Level.SEVERE, "An event of " + service + " could not be handled: " + event.type(), broken);
        }
    }

    private void reconcile(String positions) throws InterruptedException {
        JsonObject announced;
        long head;
        try {
            announced = JsonBinding.parse(positions);
            head = announced.getJsonNumber("head").longValueExact();
        } catch (JsonException | NullPointerException | ClassCastException | ArithmeticException forged) {
            LOG.log(Level.WARNING, "Refused a message on the positions of {0}", service);
            return;
        }
        if (head <= cursor) {
            caughtUp = true;
            return;
        }
        var ids = announced.getJsonArray("ids").getValuesAs(JsonString.class);
        if (head - ids.size() <= cursor) {
            takeEarly(ids.size());
            if (ids.stream().allMatch(id -> seen.contains(UUID.fromString(id.getString())))) {
                cursor = head;
                caughtUp = true;
                return;
            }
        }
        pull();
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
                var page = EventPage.after(peers, service, cursor);
                page.events().forEach(pulled -> deliver(pulled.event()));
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
}
