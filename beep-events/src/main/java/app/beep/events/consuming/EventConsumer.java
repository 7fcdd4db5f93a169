package app.beep.events.consuming;

import app.beep.events.PublishedEvent;
import java.time.Duration;
import java.util.List;

/**
 * Work that is done for another service's events, all of them, in their order, by one instance at a time. A bean that
 * implements it (application-scoped) is found and started with the service.
 *
 * <p>Every event is handled at least once, and what {@link #handle} writes to the service's own database exactly once.
 * A failure that says that something is down (a 503 problem, a lost connection) is waited for, however long it takes. An
 * event that fails in another way is tried again for about 20 seconds and then set aside: it is logged as SEVERE, stands in
 * the table {@code event_set_aside}, counts in {@code beep_<service>_events_set_aside}, and the next one's turn comes.
 */
public interface EventConsumer {

    /** What the work is called: the key of its cursor, so never changed. */
    String name();

    /** The service whose events are consumed, {@code "messaging"}. */
    String producer();

    /**
     * Handles up to 500 events, oldest first, in the transaction in which the cursor moves behind them. Whatever lies
     * outside of the own database must bear repetition.
     */
    void handle(List<PublishedEvent> batch);

    /** How long an event may wait for others, so that all of them are one round of work. */
    default Duration patience() {
        return Duration.ofMillis(50);
    }

    /**
     * Makes the effect anew from the truth, outside of any transaction; events since its beginning follow. Called when
     * there is no cursor yet, when events after it are not kept any more (7 days), and when the effect {@link #isLost}.
     */
    void rebuild();

    /** Whether what was made of earlier events is gone, so that it must be rebuilt; asked every few seconds. */
    default boolean isLost() {
        return false;
    }
}
