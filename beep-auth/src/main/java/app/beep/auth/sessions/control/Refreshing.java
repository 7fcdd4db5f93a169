package app.beep.auth.sessions.control;

import app.beep.auth.peers.OpenIdTokens;
import app.beep.auth.peers.control.KeycloakRefused;
import app.beep.auth.peers.control.KeycloakTokens;
import app.beep.auth.peers.entity.RefreshToken;
import app.beep.common.identity.EndedSessions;
import app.beep.common.logging.SecurityEvents;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.Setting;
import app.beep.events.catalogue.EndReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Exchanges refresh tokens. Each is good for one exchange, and for a short time after it, because two tabs may hold the same
 * one; when it is used later somebody else has got it, and the session ends.
 */
@ApplicationScoped
public class Refreshing {
    @Inject
    KeycloakTokens keycloak;

    @Inject
    UsedRefreshTokens used;

    @Inject
    EndedSessions ended;

    @Inject
    LoggingOut loggingOut;

    @Inject
    @ConfigProperty(name = "beep.auth.refresh.grace.seconds", defaultValue = "60")
    @Setting("A refresh token that was used may be used again for so many seconds; after that its session ends")
    long graceSeconds;

    /** @throws ProblemException 401 when the refresh token is not good any more; 503 when Keycloak is down */
    public OpenIdTokens refresh(String value) {
        var token = RefreshToken.read(value)
                .filter(known -> !ended.hasEnded(known.sessionId()))
                .orElseThrow(Refreshing::notGoodAnyMore);
        if (used.before(token, Duration.ofSeconds(graceSeconds))) {
            SecurityEvents.refused("refresh.reused", Map.of("user", token.userId(), "session", token.sessionId()));
            loggingOut.end(token.sessionId(), token.userId(), EndReason.TOKEN_REUSED);
            throw notGoodAnyMore();
        }
        try {
            var tokens = keycloak.byRefreshToken(token);
            used.add(token);
            return tokens;
        } catch (KeycloakRefused refused) {
            throw notGoodAnyMore();
        }
    }

    private static ProblemException notGoodAnyMore() {
        return ProblemException.unauthenticated("The refresh token is not good any more.");
    }
}
