package app.beep.local.gateway;

import app.beep.common.http.SecurityFields;
import app.beep.common.problem.ProblemType;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An answer of the gateway itself: a problem of the common list in its own words, with the trace id of the request. */
enum Problem {
    MALFORMED(ProblemType.MALFORMED_REQUEST, "The request is malformed"),
    UNAUTHENTICATED(ProblemType.NOT_AUTHENTICATED, "A valid access token is needed"),
    FORBIDDEN(ProblemType.FORBIDDEN, "Not allowed"),
    NOT_FOUND(ProblemType.NOT_FOUND, "There is nothing here"),
    PACKED(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without Content-Encoding"),
    TOO_LARGE(ProblemType.TOO_LARGE, "The body is too large"),
    TOO_LONG(ProblemType.URI_TOO_LONG, "The address is too long"),
    HEADERS_TOO_LARGE(ProblemType.HEADERS_TOO_LARGE, "The header fields are too large"),
    TOO_SLOW(ProblemType.TOO_SLOW, "The request came too slowly"),
    TOO_MANY_OFFENCES(
            ProblemType.TOO_MANY_REQUESTS,
            "Too much that could not be taken has come from this address",
            Offences.FORGIVEN_AFTER_SECONDS),
    UNAVAILABLE(ProblemType.UNAVAILABLE, "The service cannot be reached", 2),
    TIMEOUT(ProblemType.TIMEOUT, "The service did not answer in time");

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String WAITING_PAGE_MAY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final ProblemType type;
    private final String title;
    private final int retryAfterSeconds;

    Problem(ProblemType type, String title) {
        this(type, title, 0);
    }

    /** @param retryAfterSeconds 0 where trying again does not help */
    Problem(ProblemType type, String title, int retryAfterSeconds) {
        this.type = type;
        this.title = title;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The problem with this status. */
    static Problem of(int status) {
        for (var problem : values()) {
            if (problem.type.status() == status) {
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
        body.put("type", type.uri()).put("title", title).put("status", type.status());
        if (request.decoderResult().isSuccess()) {
            body.put("instance", request.path());
        }
        body.put("traceId", traceId(request.getHeader("traceparent")));
        response.headers().clear().addAll(SecurityFields.ALL);
        response.setStatusCode(type.status());
        if (this == UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (retryAfterSeconds > 0) {
            response.putHeader("Retry-After", Integer.toString(retryAfterSeconds));
        }
        if (this == UNAVAILABLE && WaitingPage.isWanted(request)) {
            response.putHeader("Content-Type", "text/html;charset=UTF-8")
                    .putHeader("Content-Security-Policy", WAITING_PAGE_MAY)
                    .end(WaitingPage.in(String.valueOf(request.getHeader("Accept-Language"))));
        } else {
            response.putHeader("Content-Type", "application/problem+json").end(Buffer.buffer(body.toString()));
        }
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
