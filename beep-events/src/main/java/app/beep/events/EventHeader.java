package app.beep.events;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.ids.EventId;
import app.beep.common.ids.UserId;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an event is routed by, without its data being read: one line of words separated by blanks, {@code -} for what is
 * absent.
 *
 * @param subject a person whom it concerns wherever they are, beside the audience: who has just come into a server
 * @param position its place in its producer's log (1, 2, 3 … in commit order); unknown while it is published at once
 */
public record EventHeader(
        EventId id,
        String type,
        Instant at,
        Audience audience,
        @Nullable Long seq,
        @Nullable AccessVersion access,
        @Nullable Long position,
        @Nullable String traceparent,
        @Nullable UserId subject) {
    private static final String VERSION = "1";
    private static final String ABSENT = "-";

    public EventHeader type(String other) {
        return new EventHeader(id, other, at, audience, seq, access, position, traceparent, subject);
    }

    /** The header as one line. */
    public String line() {
        return String.join(
                " ",
                VERSION,
                id.toString(),
                type,
                Long.toString(at.toEpochMilli()),
                AudienceText.write(audience),
                word(seq),
                word(access),
                word(position),
                word(traceparent),
                word(subject));
    }

    /** @throws IllegalArgumentException when it is none of ours */
    public static EventHeader read(String line) {
        var words = line.split(" ", -1);
        if (words.length < 10 || !words[0].equals(VERSION)) {
            throw new IllegalArgumentException("not an event's header");
        }
        return new EventHeader(
                EventId.of(words[1]),
                words[2],
                Instant.ofEpochMilli(Long.parseLong(words[3])),
                AudienceText.read(words[4]),
                optional(words[5], Long::valueOf),
                optional(words[6], AccessVersion::of),
                optional(words[7], Long::valueOf),
                optional(words[8], Function.identity()),
                optional(words[9], UserId::of));
    }

    private static String word(@Nullable Object value) {
        return value == null ? ABSENT : value.toString();
    }

    private static <T> @Nullable T optional(String word, Function<String, T> read) {
        return word.equals(ABSENT) ? null : read.apply(word);
    }
}
