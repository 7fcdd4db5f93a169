package app.beep.common.events;

/** What a follower of another service's events does with them. Calls for one producer never overlap. */
public interface EventListener {

    /** One event; each arrives once, in the producer's order as far as Redis kept it. Must not block. */
    void on(Event event);

    /** Called before the first event, and after events were missed for good: look at the truth again. */
    void rebuild();
}
