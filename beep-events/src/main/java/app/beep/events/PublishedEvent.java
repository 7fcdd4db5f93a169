package app.beep.events;

import app.beep.common.json.JsonBinding;
import app.beep.events.catalogue.EventData;
import app.beep.events.catalogue.EventTypes;

/**
 * An event as it travels: its header and the frame that clients get, encoded once by its producer. Whoever only hands it on
 * reads nothing but the header.
 */
public record PublishedEvent(EventHeader header, String frame) {

    public static PublishedEvent of(Event event) {
        return of(event.header(), JsonBinding.write(EventTypes.wire(event.data())));
    }

    /** @param data the event's data, as JSON */
    public static PublishedEvent of(EventHeader header, String data) {
        return new PublishedEvent(header, EventFrame.of(header, data));
    }

    /**
     * What happened; {@link app.beep.events.catalogue.Unknown} for a type that this version does not know.
     *
     * @throws RuntimeException when the data is not what the type says
     */
    public EventData data() {
        return EventTypes.read(header.type(), EventFrame.data(frame));
    }

    /** The event's place in its producer's log. */
    public long position() {
        var position = header.position();
        if (position == null) {
            throw new IllegalStateException("an event that has no position yet");
        }
        return position;
    }

    /** Two lines, the header and the frame. */
    public String text() {
        return header.line() + "\n" + frame;
    }

    /** @throws IllegalArgumentException when the text is not one of ours */
    public static PublishedEvent read(String text) {
        var end = text.indexOf('\n');
        if (end < 0 || !text.startsWith("{", end + 1)) {
            throw new IllegalArgumentException("not an event");
        }
        return new PublishedEvent(EventHeader.read(text.substring(0, end)), text.substring(end + 1));
    }
}
