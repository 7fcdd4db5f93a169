package app.beep.common.peers;

import app.beep.common.json.JsonBinding;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.ServiceSettings;
import app.beep.common.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * Reads from another service for whoever does without an answer or tries again: followers, rebuilding, decisions. So many ask
 * one service at once, and a service that keeps failing is left alone for a while, as {@link Tolerance} says.
 */
@ApplicationScoped
public class Peers {
    @Inject
    ServiceSettings settings;

    @Inject
    ServiceTokens tokens;

    private final Map<String, Peer> peers = new ConcurrentHashMap<>();
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
     * @throws BulkheadException when too many others kept asking it for a second
     * @throws ProblemException 503 when it does not answer, or has not answered lately
     */
    public <T> T get(String service, String path, Class<T> type) {
        return get(service, path, type, Duration.ofSeconds(5));
    }

    /** As {@link #get(String, String, Class)}, but within a time of its own. */
    public <T> T get(String service, String path, Class<T> type, Duration within) {
        var request = HttpRequest.newBuilder(URI.create(settings.apiOf(service) + path))
                .timeout(within)
                .header("Authorization", "Bearer " + tokens.current())
                .header("Accept", "application/json")
                .build();
        Work.PEER.count();
        var response = peers.computeIfAbsent(service, Peer::of).ask(http, request);
        if (response.statusCode() != 200) {
            throw new PeerRefused(response.statusCode());
        }
        return JsonBinding.read(response.body(), type);
    }
}
