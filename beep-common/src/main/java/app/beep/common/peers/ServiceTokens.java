package app.beep.common.peers;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.common.problem.ProblemException;
import app.beep.common.service.Threads;
import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The token of this service's own Keycloak client (client credentials), renewed at half of its life while the old one is used
 * on: nobody waits for a Keycloak that takes its time, or is down, before it has expired.
 */
@ApplicationScoped
public class ServiceTokens {
    private static final Logger LOG = Logger.getLogger(ServiceTokens.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    ServiceSettings settings;

    @Inject
    Threads threads;

    Clock clock = Clock.systemUTC();

    private final ReentrantLock renewing = new ReentrantLock();
    private final AtomicBoolean renewsAlready = new AtomicBoolean();
    private HttpClient http;
    private volatile @Nullable Token token;

    @PostConstruct
    void prepare() {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
    }

    /**
     * A token that is valid now.
     *
     * @throws ProblemException 503 when there is none and Keycloak gives none
     */
    public String current() {
        var now = clock.instant();
        var known = token;
        if (known == null || now.isAfter(known.expiresAt())) {
            return awaited(now);
        }
        if (!now.isBefore(known.renewAt())) {
            renewInPassing();
        }
        return known.value();
    }

    private String awaited(Instant now) {
        renewing.lock();
        try {
            var renewed = token;
            if (renewed == null || now.isAfter(renewed.expiresAt())) {
                renewed = request(now);
                token = renewed;
            }
            return renewed.value();
        } catch (IOException | JsonException down) {
            LOG.log(Level.WARNING, "Keycloak gives no service token: {0}", down.getMessage());
            throw ProblemException.unavailable("The identity provider");
        } finally {
            renewing.unlock();
        }
    }

    private void renewInPassing() {
        if (renewsAlready.compareAndSet(false, true)) {
            threads.later("The service's token", Duration.ZERO, this::renew);
        }
    }

    private void renew() {
        var now = clock.instant();
        try {
            token = request(now);
        } catch (IOException | JsonException down) {
            LOG.log(Level.WARNING, "Keycloak gives no service token: {0}", down.getMessage());
            var old = token;
            token = old == null ? null : old.tryAgainAt(now.plus(PAUSE));
        } finally {
            renewsAlready.set(false);
        }
    }

    private Token request(Instant now) throws IOException {
        var form = "grant_type=client_credentials&client_id=" + encode(settings.get(ServiceSetting.CLIENT_ID), UTF_8)
                + "&client_secret=" + encode(settings.get(ServiceSetting.CLIENT_SECRET), UTF_8);
        var request = HttpRequest.newBuilder(URI.create(
                        settings.get(ServiceSetting.KEYCLOAK_URL) + "/realms/beep/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return Token.of(parse(response.body()), now);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        }
    }

    private static JsonObject parse(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private record Token(String value, Instant renewAt, Instant expiresAt) {

        static Token of(JsonObject answer, Instant now) {
            var life = answer.getInt("expires_in");
            return new Token(
                    answer.getString("access_token"),
                    now.plusSeconds(life / 2),
                    now.plusSeconds(Math.max(1, life - 5)));
        }

        Token tryAgainAt(Instant time) {
            return new Token(value, time, expiresAt);
        }
    }
}
