package app.beep.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A status, header fields and a body. */
record Answer(int status, Map<String, String> fields, byte[] body) {
    private static final byte[] NOTHING = {};
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    /** The file, the page for a navigation, or a 404. */
    static Answer to(Asked asked, Site site) {
        return site.file(asked.path())
                .or(() -> asked.isStart() || asked.isNavigation() ? site.page() : Optional.empty())
                .map(file -> of(file, asked))
                .orElseGet(Answer::notFound);
    }

    private static Answer of(StaticFile file, Asked asked) {
        var encoding = Encoding.best(asked.acceptEncoding(), file.contents().keySet());
        var fields = new LinkedHashMap<String, String>();
        fields.put("Cache-Control", file.neverChanges() ? FOR_EVER : ASK_AGAIN);
        fields.put("ETag", file.etag(encoding));
        if (file.isCompressed()) {
            fields.put("Vary", "Accept-Encoding");
        }
        if (asked.knows(file.etag(encoding))) {
            return new Answer(304, fields, NOTHING);
        }
        fields.put("Content-Type", file.contentType());
        if (encoding != Encoding.IDENTITY) {
            fields.put("Content-Encoding", encoding.token());
        }
        return new Answer(200, fields, file.content(encoding));
    }

    private static Answer notFound() {
        var problem = "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404}";
        return new Answer(
                404,
                Map.of("Content-Type", "application/problem+json", "Cache-Control", "no-store"),
                problem.getBytes(StandardCharsets.UTF_8));
    }
}
