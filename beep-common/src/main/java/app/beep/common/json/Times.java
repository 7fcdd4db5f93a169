package app.beep.common.json;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times on the wire: RFC 3339, UTC, always three digits of milliseconds. */
public class Times implements JsonbAdapter<Instant, String> {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public static String format(Instant time) {
        return MILLIS.format(time);
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
