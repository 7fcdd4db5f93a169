package app.beep.events;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.ids.EventId;
import app.beep.common.logging.Trace;
import app.beep.events.catalogue.EventData;
import app.beep.events.catalogue.EventTypes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as its producer tells it.
 *
 * @param seq the event's number in its channel or conversation, when it has one
 * @param access the server's access version when it happened: who knows a lower one must look again before showing the
 *     event to anybody
 * @param traceparent the W3C trace context it happened in
 * @param data what happened; what clients get, and in the outbox only its facts
 */
public record Event(
        EventId id,
        Instant at,
        Audience audience,
        @Nullable Long seq,
        @Nullable AccessVersion access,
        @Nullable String traceparent,
        EventData data) {

    /** It happened now, within the current trace. */
    public static Event of(EventData data, Audience audience) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Event(EventId.next(), now, audience, null, null, Trace.currentParent(), data);
    }

    public Event at(Instant time) {
        return new Event(id, time, audience, seq, access, traceparent, data);
    }

    public Event seq(long number) {
        return new Event(id, at, audience, number, access, traceparent, data);
    }

    public Event access(AccessVersion version) {
        return new Event(id, at, audience, seq, version, traceparent, data);
    }

    /** Without a position, which is given after the commit. */
    public EventHeader header() {
        return new EventHeader(
                id, EventTypes.nameOf(data), at, audience, seq, access, null, traceparent, data.subject());
    }
}
