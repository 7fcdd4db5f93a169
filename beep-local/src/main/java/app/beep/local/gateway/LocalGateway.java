package app.beep.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/** Stands in until the real gateway is merged: forwards Keycloak's public paths, sign-up and the web client. */
public final class LocalGateway implements AutoCloseable {
    private final HttpServer server;
    private final Options options;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public record Options(int port, Path kubernetesFolder, Map<String, URI> upstreams, Map<String, String> issuers) {}

    private LocalGateway(Options options) throws IOException {
        this.options = options;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::forward);
        server.start();
    }

    public static LocalGateway start(Options options) throws IOException {
        return new LocalGateway(options);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            var upstream = path.startsWith("/identity/")
                    ? "keycloak"
                    : path.startsWith("/api/auth/") ? "beep-auth" : "beep-web";
            var request = HttpRequest.newBuilder(URI.create(options.upstreams().get(upstream) + path))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            if (type != null) {
                request.header("Content-Type", type);
            }
            try {
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                answer.headers()
                        .firstValue("Content-Type")
                        .ifPresent(t -> exchange.getResponseHeaders().set("Content-Type", t));
                exchange.sendResponseHeaders(
                        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                exchange.sendResponseHeaders(503, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
