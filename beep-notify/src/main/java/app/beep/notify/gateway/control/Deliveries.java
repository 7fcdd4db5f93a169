package app.beep.notify.gateway.control;

import app.beep.events.PublishedEvent;
import java.time.Duration;
import java.time.Instant;

/** What the gateway has delivered, and how long events took to get here: told to whoever measures. */
public final class Deliveries {
    private static volatile Gauge gauge = (listeners, latency) -> {};

    private Deliveries() {}

    /** Hears of each event of a channel that has been handed to its listeners. */
    @FunctionalInterface
    public interface Gauge {
        /** @param latency from the event to its delivery; not below zero */
        void delivered(int listeners, Duration latency);
    }

    public static void measureBy(Gauge measure) {
        gauge = measure;
    }

    static void count(PublishedEvent event, int listeners) {
        var latency = Duration.between(event.header().at(), Instant.now());
        gauge.delivered(listeners, latency.isNegative() ? Duration.ZERO : latency);
    }
}
