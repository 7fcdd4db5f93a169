package app.beep.tests.platform;

import app.beep.local.Platform;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What operations see of the server, on its own port that no gateway leads to. */
public record Management(URI address) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Management of(Platform platform) {
        return new Management(
                URI.create("http://127.0.0.1:" + platform.environment().get("BEEP_MANAGEMENT_PORT")));
    }

    public JsonNode json(String path) {
        try {
            return new ObjectMapper().readTree(text(path));
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON at " + path, e);
        }
    }

    /** The sum over all labels of a figure in {@code /metrics}; 0 when it is not there. */
    public double metric(String name) {
        return text("/metrics")
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String text(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
