package app.beep.common.peers;

import app.beep.common.json.JsonBinding;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.ServiceSettings;
import app.beep.common.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Reads from another service outside any request: for followers and rebuilding, which do their own retrying. */
@ApplicationScoped
public class Peers {
    @Inject
    ServiceSettings settings;

    @Inject
    ServiceTokens tokens;

    private HttpClient http;

    @PostConstruct
    void prepare() {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
    }

    /**
     * GET of an internal path ({@code /internal/…}) with the service's own token, within 5 s.
     *
     * @throws PeerRefused when it answers with an error status
     * @throws ProblemException 503 when it does not answer
     */
    public <T> T get(String service, String path, Class<T> type) {
        var request = HttpRequest.newBuilder(URI.create(settings.apiOf(service) + path))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Bearer " + tokens.current())
                .header("Accept", "application/json")
                .build();
        Work.PEER.count();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new PeerRefused(response.statusCode());
            }
            return JsonBinding.read(response.body(), type);
        } catch (IOException unreachable) {
            throw ProblemException.unavailable("beep-" + service);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("beep-" + service);
        }
    }
}
