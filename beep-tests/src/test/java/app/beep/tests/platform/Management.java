package app.beep.tests.platform;

import app.beep.local.platform.Platform;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What operations see of the Open Liberty servers, on ports of their own that no gateway leads to. */
public record Management(List<URI> servers) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Management of(Platform platform) {
        return new Management(List.copyOf(platform.management().values()));
    }

    /** What each server answers. */
    public List<JsonNode> json(String path) {
        return servers.stream().map(server -> json(server, path)).toList();
    }

    /** What those servers answer that say they are not alive; one that is away just now says nothing. */
    public List<String> notAlive() {
        return servers.stream()
                .flatMap(server -> health(server).stream())
                .filter(answer -> answer.contains("DOWN"))
                .toList();
    }

    private static Optional<String> health(URI server) {
        try {
            return Optional.of(text(server, "/health/live"));
        } catch (UncheckedIOException away) {
            return Optional.empty();
        }
    }

    /** The sum over all servers and labels of a figure in {@code /metrics}; 0 when it is not there. */
    public double metric(String name) {
        return metric(name, Map.of());
    }

    /** As {@link #metric(String)}, of those that have these labels. */
    public double metric(String name, Map<String, String> labels) {
        return servers.stream()
                .flatMap(server -> text(server, "/metrics").lines())
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> labels.entrySet().stream()
                        .allMatch(label -> line.contains(label.getKey() + "=\"" + label.getValue() + "\"")))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static JsonNode json(URI server, String path) {
        try {
            return new ObjectMapper().readTree(text(server, path));
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON at " + path, e);
        }
    }

    private static String text(URI server, String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
