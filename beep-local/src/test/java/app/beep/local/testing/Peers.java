package app.beep.local.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An HTTP server that stands in for whatever the service under test calls. Another service's API lies below
 * {@code /<service>/api}, Keycloak below {@code /identity}, the authorization engine below {@code /permify}. Everybody
 * has a profile; what no test has said an answer for is a 404.
 */
public final class Peers {
    private static final Logger LOG = Logger.getLogger(Peers.class.getName());

    private static final String PROFILES = "/users/api/internal/users?ids=";
    private static final int LONGEST_QUEUE = 1024;

    private final HttpServer server;
    private final List<Route> routes = new CopyOnWriteArrayList<>();

    /** A request as the stand-in got it; {@code path} with its query. */
    public record Request(String method, String path, String authorization, String body) {}

    /** What the stand-in answers: JSON, or nothing when the body is empty. */
    public record Reply(int status, String body, String location) {
        public static Reply json(int status, String body) {
            return new Reply(status, body, "");
        }
    }

    private record Route(String method, String prefix, Function<Request, Reply> answer) {}

    Peers() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), LONGEST_QUEUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("peers-", 0).factory()));
        server.createContext("/", this::serve);
        server.start();
        on(
                "GET",
                "/",
                request -> request.path().contains("/api/internal/events")
                        ? Reply.json(200, "{\"head\":0,\"position\":0,\"items\":[]}")
                        : Reply.json(404, "{\"status\":404}"));
        on("GET", "/auth/api/internal/ended-sessions", request -> Reply.json(200, "{\"items\":[]}"));
        on("GET", PROFILES, request -> Reply.json(200, everybody(request.path().substring(PROFILES.length()))));
    }

    private static String everybody(String ids) {
        return Stream.of(ids.split("%2C|,"))
                .map(id -> "{\"id\":\"%s\",\"username\":\"somebody\",\"displayName\":\"Somebody\"}".formatted(id))
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    /** Says what is answered to requests whose path begins like this; the latest saying wins. */
    public void on(String method, String prefix, Function<Request, Reply> answer) {
        routes.addFirst(new Route(method, prefix, answer));
    }

    /** {@code http://host:port}, without a path. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    authorization == null ? "" : authorization,
                    body);
            var reply = answered(request);
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (!reply.location().isEmpty()) {
                exchange.getResponseHeaders().set("Location", reply.location());
            }
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private Reply answered(Request request) {
        try {
            return answer(request);
        } catch (RuntimeException mistake) {
            LOG.log(Level.SEVERE, "A stand-in's answer failed: " + request, mistake);
            return Reply.json(500, "{\"status\":500}");
        }
    }

    private Reply answer(Request request) {
        return routes.stream()
                .filter(route -> route.method().equals(request.method())
                        && request.path().startsWith(route.prefix()))
                .findFirst()
                .map(route -> route.answer().apply(request))
                .orElseGet(() -> Reply.json(404, "{\"status\":404}"));
    }
}
