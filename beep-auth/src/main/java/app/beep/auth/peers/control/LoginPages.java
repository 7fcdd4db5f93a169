package app.beep.auth.peers.control;

import app.beep.auth.peers.entity.LoginForm;
import app.beep.auth.peers.entity.LoginPage;
import app.beep.common.peers.Tolerance;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** Hands the log-in page's form to Keycloak, as the browser would; its answer comes back as it is. */
@ApplicationScoped
@CircuitBreaker(
        requestVolumeThreshold = Tolerance.JUDGED_BY,
        delay = Tolerance.PAUSE_MILLIS,
        failOn = Unreachable.class)
public class LoginPages {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "transfer-encoding", "keep-alive", "date");

    @Inject
    ServiceSettings settings;

    @Inject
    KeycloakPlaces places;

    private HttpClient http;

    @PostConstruct
    void prepare() {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
    }

    /** @throws ProblemException 503 when Keycloak is down; 400 when the query is none */
    public LoginPage submit(LoginForm form) {
        var request = HttpRequest.newBuilder(address(form))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.text()));
        form.fields().forEach(request::header);
        return places.toLogIn(() -> send(request.build()));
    }

    private URI address(LoginForm form) {
        try {
            return URI.create(settings.get(ServiceSetting.KEYCLOAK_URL) + "/realms/beep/login-actions/authenticate?"
                    + form.query());
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.malformed("The query is malformed.");
        }
    }

    private LoginPage send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_SERVER_ERROR) {
                throw new Unreachable();
            }
            var fields = new HashMap<String, List<String>>();
            answer.headers().map().forEach((name, values) -> fields.put(name.toLowerCase(Locale.ROOT), values));
            fields.keySet().removeAll(OF_THE_CONNECTION);
            return new LoginPage(answer.statusCode(), fields, answer.body());
        } catch (IOException down) {
            throw new Unreachable();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unreachable();
        }
    }
}
