package app.beep.local.gateway;

import app.beep.common.http.UriSyntax;
import java.util.regex.Pattern;

/**
 * Refuses paths that two readers could understand in two ways, so that no service ever sees another path than the one
 * that was routed: empty and dot segments, parameters, backslashes, encoded separators, control characters and letters
 * that need no encoding.
 */
final class CanonicalPath {

    /** Encoded control characters, separators and letters, and encodings of them that are longer than UTF-8 allows. */
    private static final Pattern NEEDLESS = Pattern.compile(
            "%(?:[01].|2[DEF]|3[0-9B]|4[1-9A-F]|5[0-9ACF]|6[1-9A-F]" + "|7[0-9AEF]|C[01]|E0%[89]|F0%8)",
            Pattern.CASE_INSENSITIVE);

    private CanonicalPath() {}

    static boolean is(String path) {
        if (!path.startsWith("/") || path.indexOf(';') >= 0 || !UriSyntax.isPath(path)) {
            return false;
        }
        var segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            var segment = segments[i];
            boolean last = i == segments.length - 1;
            if ((segment.isEmpty() && !last)
                    || segment.equals(".")
                    || segment.equals("..")
                    || NEEDLESS.matcher(segment).find()) {
                return false;
            }
        }
        return true;
    }
}
