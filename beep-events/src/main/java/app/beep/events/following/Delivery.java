package app.beep.events.following;

import app.beep.common.ids.EventId;
import app.beep.events.PublishedEvent;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells a listener of each event of a producer once, however often it comes. For one thread. */
final class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());
    private static final int REMEMBERED = 20_000;

    private final String service;
    private final Consumer<PublishedEvent> listener;
    private final RecentIds<EventId> seen = new RecentIds<>(REMEMBERED);

    Delivery(String service, Consumer<PublishedEvent> listener) {
        this.service = service;
        this.listener = listener;
    }

    /** What is no event is refused. */
    void tell(String text) {
        try {
            tell(PublishedEvent.read(text));
        } catch (IllegalArgumentException forged) {
            LOG.log(Level.WARNING, "Refused a message on the events of {0}", service);
        }
    }

    void tell(PublishedEvent event) {
        if (!seen.add(event.header().id())) {
            return;
        }
        try {
            listener.accept(event);
        } catch (RuntimeException broken) {
            var what = event.header().type() + " of " + service;
            LOG.log(Level.SEVERE, "An event could not be handled: " + what, broken);
        }
    }

    /** Whether it has been told lately. */
    boolean knows(EventId id) {
        return seen.contains(id);
    }
}
