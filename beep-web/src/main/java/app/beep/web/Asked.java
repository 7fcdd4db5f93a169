package app.beep.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a request decides the answer. {@code path} is as it was sent, without the query. */
record Asked(
        String path,
        @Nullable String acceptEncoding,
        @Nullable String ifNoneMatch,
        @Nullable String fetchMode,
        @Nullable String accept) {
    /** Other services answer below these, whoever asks. */
    private static final List<String> ELSEWHERE = List.of("/api", "/identity", "/assets");

    boolean isStart() {
        return path.equals("/");
    }

    /** A person has opened an address: of the application, which knows by itself what lies there. */
    boolean isNavigation() {
        var lastSegment = path.substring(path.lastIndexOf('/') + 1);
        return !lastSegment.contains(".")
                && ELSEWHERE.stream().noneMatch(root -> path.equals(root) || path.startsWith(root + "/"))
                && (fetchMode == null ? acceptsPages() : fetchMode.equals("navigate"));
    }

    /** Programs that look where a link leads accept anything, or do not say. */
    private boolean acceptsPages() {
        return accept == null || accept.contains("text/") || accept.contains("*/*");
    }

    boolean knows(String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (var known : ifNoneMatch.split(",")) {
            var tag = known.strip();
            if (tag.equals("*") || (tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
