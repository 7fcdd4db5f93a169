package app.beep.notify.gateway.control;

import app.beep.events.PublishedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the gateway has delivered, and how long events took to get here. */
public final class Deliveries {
    private static final LongAdder DELIVERED = new LongAdder();
    private static final LongAdder EVENTS = new LongAdder();
    private static final LongAdder MILLIS = new LongAdder();

    private Deliveries() {}

    static void count(PublishedEvent event, int listeners) {
        DELIVERED.add(listeners);
        EVENTS.increment();
        MILLIS.add(
                Math.max(0, Duration.between(event.header().at(), Instant.now()).toMillis()));
    }

    public static long delivered() {
        return DELIVERED.sum();
    }

    public static long events() {
        return EVENTS.sum();
    }

    /** Sum over events of the milliseconds between happening and delivery. */
    public static long latencyMillis() {
        return MILLIS.sum();
    }
}
