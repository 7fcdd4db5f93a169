package app.beep.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which header fields pass the gateway: not those of one connection, and not what a client says about where it comes from. */
final class Headers {

    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final Set<String> SAID_BY_THE_GATEWAY = Set.of("host", "expect", "forwarded", "x-real-ip");

    private Headers() {}

    /** Copies the request's fields and adds who asked, how, and for which host. */
    static void copyRequest(HttpServerRequest from, MultiMap to, boolean upgrade) {
        var dropped = upgrade ? Set.<String>of() : connectionFields(from.headers());
        from.headers().forEach((name, value) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!dropped.contains(lower) && !SAID_BY_THE_GATEWAY.contains(lower) && !lower.startsWith("x-forwarded-")) {
                to.add(name, value);
            }
        });
        to.set("X-Forwarded-For", from.remoteAddress().hostAddress());
        to.set("X-Forwarded-Proto", from.isSSL() ? "https" : "http");
        var host = from.getHeader("Host");
        if (host != null) {
            to.set("X-Forwarded-Host", host);
        }
    }

    /** Copies the answer's fields but those the route removes. */
    static void copyResponse(MultiMap from, MultiMap to, List<String> removed, boolean upgrade) {
        var dropped = upgrade ? Set.<String>of() : connectionFields(from);
        from.forEach((name, value) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!dropped.contains(lower) && !removed.contains(lower)) {
                to.add(name, value);
            }
        });
    }

    private static Set<String> connectionFields(MultiMap headers) {
        var named = headers.getAll("Connection");
        if (named.isEmpty()) {
            return OF_ONE_CONNECTION;
        }
        var fields = new HashSet<>(OF_ONE_CONNECTION);
        for (var value : named) {
            for (var field : value.split(",")) {
                fields.add(field.strip().toLowerCase(Locale.ROOT));
            }
        }
        return fields;
    }
}
