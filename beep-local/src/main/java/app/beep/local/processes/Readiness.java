package app.beep.local.processes;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;

/** Asks a server once whether it can serve; an exception means not yet. */
@FunctionalInterface
public interface Readiness {
    Duration PATIENCE_PER_QUESTION = Duration.ofSeconds(2);

    boolean isReady() throws Exception;

    /** Ready when the address answers 200. */
    static Readiness ofHealth(URI address) {
        return ofHealth(HttpRequest.newBuilder(address));
    }

    /** As {@link #ofHealth(URI)}, of a server that asks who asks. */
    static Readiness ofHealth(URI address, String authorization) {
        return ofHealth(HttpRequest.newBuilder(address).header("Authorization", authorization));
    }

    private static Readiness ofHealth(HttpRequest.Builder request) {
        var client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE_PER_QUESTION)
                .proxy(HttpClient.Builder.NO_PROXY)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var question = request.timeout(PATIENCE_PER_QUESTION).build();
        return () ->
                client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    /** Ready when every port accepts connections. */
    static Readiness ofPorts(Collection<Integer> ports) {
        return () -> {
            for (int port : ports) {
                connect(port);
            }
            return true;
        };
    }

    /** Never ready, at once, when the log says that something failed for good. */
    static Readiness unlessLogSays(Path log, String failure) {
        return () -> {
            try (var lines = Files.lines(log)) {
                var failed = lines.filter(line -> line.contains(failure)).findFirst();
                if (failed.isPresent()) {
                    throw new StartupProblem(
                            "An application failed to start; look into the log %s for %s.".formatted(log, failure));
                }
            }
            return true;
        };
    }

    default Readiness and(Readiness other) {
        return () -> isReady() && other.isReady();
    }

    private static void connect(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(Ports.address(port), (int) PATIENCE_PER_QUESTION.toMillis());
        }
    }
}
