package app.beep.events.outbox;

import app.beep.common.json.JsonBinding;
import app.beep.events.Event;
import app.beep.events.EventHeader;
import app.beep.events.PublishedEvent;

/**
 * An event that is told later than it happened, as it will be stored and published.
 *
 * @param facts what the outbox will keep, as JSON
 * @param frame what clients will get
 */
public record PreparedEvent(EventHeader header, String facts, String frame) {

    public static PreparedEvent of(Event event) {
        var published = PublishedEvent.of(event);
        return new PreparedEvent(
                published.header(), JsonBinding.write(event.data().facts()), published.frame());
    }

    /** @throws IllegalArgumentException when the header is none */
    public static PreparedEvent read(String header, String facts, String frame) {
        return new PreparedEvent(EventHeader.read(header), facts, frame);
    }

    PublishedEvent published() {
        return new PublishedEvent(header, frame);
    }
}
