package app.beep.media.files.entity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a file: the first and the last byte, counted from 0. */
public record ByteRange(long first, long last) {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** Empty when the header asks for no range, for several, or in a way that means nothing: the whole file then. */
    public static Optional<ByteRange> asked(@Nullable String header, long size) {
        var match = ONE_RANGE.matcher(header == null ? "" : header);
        if (!match.matches() || (match.group(1).isEmpty() && match.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (match.group(1).isEmpty()) {
            return Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(match.group(2))), size - 1));
        }
        var first = Long.parseLong(match.group(1));
        var last = match.group(2).isEmpty() ? size - 1 : Long.parseLong(match.group(2));
        return match.group(2).isEmpty() || first <= last
                ? Optional.of(new ByteRange(first, Math.min(last, size - 1)))
                : Optional.empty();
    }

    public static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    /** Whether no byte of it lies in the file. */
    public boolean isOutside(long size) {
        return first >= size || first > last;
    }

    public long length() {
        return last - first + 1;
    }
}
