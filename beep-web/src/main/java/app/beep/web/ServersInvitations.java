package app.beep.web;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Asks beep-servers what anybody may know of an invite: a second at most, and few at once, as the page does without. */
final class ServersInvitations implements Invitations {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int AT_ONCE = 8;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String servers;

    /** @param servers the address of beep-servers */
    ServersInvitations(String servers) {
        this.servers = servers;
    }

    @Override
    public Optional<Community> of(String code) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return ask(code);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException | JsonException | ClassCastException silent) {
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private Optional<Community> ask(String code) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(servers + "/api/invites/" + code))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            return answer.statusCode() == OK ? community(body) : Optional.empty();
        }
    }

    private static Optional<Community> community(InputStream body) {
        try (var reader = Json.createReader(body)) {
            return Optional.ofNullable(reader.readObject().getJsonObject("server"))
                    .map(server -> new Community(server.getString("name"), description(server)));
        }
    }

    private static String description(JsonObject server) {
        return server.getString("description", "");
    }
}
