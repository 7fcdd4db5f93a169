package app.beep.common.events;

import app.beep.common.ids.Ids;
import app.beep.common.logging.Trace;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as services tell each other.
 *
 * @param type one of the types of the public contract, such as {@code message.created}, or an internal one
 * @param seq the event's number in its channel, when it has one
 * @param accessVersion the server's access version when it happened: who knows a lower one must look again before
 *     showing the event to anybody
 * @param traceparent the W3C trace context it happened in
 * @param data what clients get; in the outbox only its ids and small facts, never message text
 */
public record Event(
        UUID id,
        String type,
        Instant at,
        Audience audience,
        @Nullable Long seq,
        @Nullable Long accessVersion,
        @Nullable String traceparent,
        JsonObject data) {

    public static Event of(String type, Audience audience, JsonObject data) {
        return new Event(
                Ids.next(),
                type,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                audience,
                null,
                null,
                Trace.currentParent(),
                data);
    }

    public Event at(Instant time) {
        return new Event(id, type, time, audience, seq, accessVersion, traceparent, data);
    }

    public Event seq(long number) {
        return new Event(id, type, at, audience, number, accessVersion, traceparent, data);
    }

    public Event accessVersion(@Nullable Long version) {
        return new Event(id, type, at, audience, seq, version, traceparent, data);
    }

    public Event data(JsonObject other) {
        return new Event(id, type, at, audience, seq, accessVersion, traceparent, other);
    }
}
