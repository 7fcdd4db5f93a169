package app.beep.media.files.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file's name for display, never for storage: its last part only, NFC, without control characters and without those
 * that turn the direction of writing, at most 255 bytes of UTF-8 with its extension kept.
 */
public record FileName(String text) {
    public static final int MOST_BYTES = 255;
    private static final int LONGEST_EXTENSION = 32;
    private static final FileName NAMELESS = new FileName("file");

    /** Zero-width joiners stay: letters and emoji are made with them. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]|[\\p{Cf}&&[^\\u200C\\u200D]]");

    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}.]+$");

    public static FileName of(@Nullable String given) {
        if (given == null) {
            return NAMELESS;
        }
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = HIDDEN.matcher(last).replaceAll("");
        var normal =
                EDGES.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC)).replaceAll("");
        return normal.isEmpty() ? NAMELESS : new FileName(shortened(normal));
    }

    private static String shortened(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && bytes(name.substring(dot)) <= LONGEST_EXTENSION ? name.substring(dot) : "";
        var room = MOST_BYTES - bytes(extension);
        var end = name.length() - extension.length();
        while (bytes(name.substring(0, end)) > room) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
