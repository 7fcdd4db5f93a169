package app.beep.events.following;

import app.beep.events.PublishedEvent;

/** What a follower of another service's events does with them. Calls for one producer never overlap. */
public interface EventListener {
    /** One event; each arrives once, in the producer's order as far as Redis kept it. Must not block. */
    void on(PublishedEvent event);

    /** Called before the first event, and after events were missed for good: look at the truth again. */
    void rebuild();
}
