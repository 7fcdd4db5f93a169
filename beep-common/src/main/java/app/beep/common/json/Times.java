package app.beep.common.json;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Times on the wire: RFC 3339, UTC, always three digits of milliseconds. */
public class Times implements JsonbAdapter<Instant, String> {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    public static String format(Instant time) {
        return MILLIS.format(time);
    }

    /**
     * A time of RFC 3339 with any offset: its year has four digits, so that every database and index knows it.
     *
     * @throws DateTimeParseException when it is none
     */
    public static Instant parse(String text) {
        var time = OffsetDateTime.parse(text).toInstant();
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new DateTimeParseException("out of range", text, 0);
        }
        return time;
    }

    @Override
    public String adaptToJson(Instant time) {
        return format(time);
    }

    @Override
    public Instant adaptFromJson(String text) {
        return Instant.parse(text);
    }
}
