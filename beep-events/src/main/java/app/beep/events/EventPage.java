package app.beep.events;

import java.util.List;

/**
 * A producer's answer to a pull: events after a position, the position to go on from, and its head. On the wire each event
 * is its text, so that nobody on the way has to read it.
 */
public record EventPage(List<PublishedEvent> events, long position, long head) {

    /** The page as JSON. */
    public record Json(long head, long position, List<String> items) {

        /** @throws IllegalArgumentException when an item is not one of ours */
        public EventPage page() {
            return new EventPage(items.stream().map(PublishedEvent::read).toList(), position, head);
        }
    }

    /** Without events: only where the producer stands. */
    public static EventPage head(long head) {
        return new EventPage(List.of(), head, head);
    }

    public Json json() {
        return new Json(
                head, position, events.stream().map(PublishedEvent::text).toList());
    }
}
