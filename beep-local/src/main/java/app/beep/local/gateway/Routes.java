package app.beep.local.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The routes of a VirtualService; the first that matches is taken. */
record Routes(List<Route> routes) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ZERO;

    /** @throws IllegalArgumentException when the file says something that is not understood here */
    static Routes read(Path file) throws IOException {
        var routes = new ArrayList<Route>();
        for (var spec : Manifest.specs(file, "VirtualService")) {
            spec.only("hosts", "gateways", "http").list("http").forEach(http -> routes.add(route(http)));
        }
        return new Routes(List.copyOf(routes));
    }

    @Nullable
    Route route(String method, String path) {
        for (var route : routes) {
            if (route.matches(method, path)) {
                return route;
            }
        }
        return null;
    }

    private static Route route(Manifest http) {
        http.only("name", "match", "route", "directResponse", "rewrite", "timeout", "retries", "headers");
        var matches = http.list("match").stream()
                .map(match -> match.only("uri", "method"))
                .map(match -> new Route.Match(TextMatch.of(match, "method"), TextMatch.of(match, "uri")))
                .toList();
        boolean direct = http.has("directResponse");
        return new Route(
                http.text("name"),
                matches,
                direct ? "" : service(http),
                direct ? Integer.parseInt(http.at("directResponse").text("status")) : 0,
                rewritten(http),
                http.has("timeout") ? duration(http.text("timeout")) : DEFAULT_TIMEOUT,
                retries(http.at("retries")),
                removedHeaders(http.at("headers"), direct));
    }

    private static String service(Manifest http) {
        var destinations = http.list("route");
        if (destinations.size() != 1) {
            throw new IllegalArgumentException(http.place() + ": expected one destination");
        }
        return destinations
                .getFirst()
                .only("destination")
                .at("destination")
                .only("host", "port")
                .text("host");
    }

    /** Upstreams are always called by their own authority. Of a path that is not matched exactly only a part is rewritten. */
    private static String rewritten(Manifest http) {
        var rewrite = http.at("rewrite").only("authority", "uri");
        if (!rewrite.has("uri")) {
            return "";
        }
        if (!http.list("match").stream().allMatch(match -> match.at("uri").has("exact"))) {
            throw new IllegalArgumentException(rewrite.place() + ".uri: only understood where paths are exact");
        }
        return rewrite.text("uri");
    }

    private static int retries(Manifest retries) {
        if (!retries.only("attempts", "retryOn").has("attempts")) {
            return 0;
        }
        int attempts = Integer.parseInt(retries.text("attempts"));
        if (attempts > 0 && !retries.text("retryOn").equals("connect-failure,refused-stream")) {
            throw new IllegalArgumentException(retries.place() + ": only connect-failure,refused-stream is understood");
        }
        return attempts;
    }

    private static List<String> removedHeaders(Manifest headers, boolean direct) {
        var response = headers.only("response").at("response");
        if (direct) {
            return List.of();
        }
        return response.only("remove").texts("remove").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Duration duration(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }
}
