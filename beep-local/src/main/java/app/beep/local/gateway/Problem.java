package app.beep.local.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An answer of the gateway itself, as RFC 9457 problem details with the trace id of the request. */
enum Problem {
    MALFORMED(400, "malformed-request", "The request is malformed"),
    UNAUTHENTICATED(401, "not-authenticated", "A valid access token is needed"),
    FORBIDDEN(403, "forbidden", "Not allowed"),
    NOT_FOUND(404, "not-found", "There is nothing here"),
    TOO_LONG(414, "uri-too-long", "The address is too long"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The header fields are too large"),
    UNAVAILABLE(503, "unavailable", "The service cannot be reached"),
    TIMEOUT(504, "timeout", "The service did not answer in time");

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String RETRY_AFTER_SECONDS = "2";

    private final int status;
    private final String type;
    private final String title;

    Problem(int status, String type, String title) {
        this.status = status;
        this.type = type;
        this.title = title;
    }

    /** The problem with this status. */
    static Problem of(int status) {
        for (var problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        throw new IllegalArgumentException("No problem has the status " + status);
    }

    /** Answers with it, unless an answer has begun or nobody is there to hear it; a body still to come is skipped. */
    void answer(HttpServerRequest request) {
        var response = request.response();
        if (response.headWritten() || response.closed() || response.ended()) {
            return;
        }
        var body = JsonNodeFactory.instance.objectNode();
        body.put("type", "/problems/" + type).put("title", title).put("status", status);
        if (request.decoderResult().isSuccess()) {
            body.put("instance", request.path());
        }
        body.put("traceId", traceId(request.getHeader("traceparent")));
        response.headers().clear();
        response.setStatusCode(status).putHeader("Content-Type", "application/problem+json");
        if (this == UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (this == UNAVAILABLE) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        response.end(Buffer.buffer(body.toString()));
        request.resume();
    }

    private static String traceId(@Nullable String traceparent) {
        var given = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (given.matches()) {
            return given.group(1);
        }
        var random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
