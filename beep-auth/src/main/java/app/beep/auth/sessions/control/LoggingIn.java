package app.beep.auth.sessions.control;

import app.beep.auth.peers.TokenPair;
import app.beep.auth.peers.control.Accounts;
import app.beep.auth.peers.control.KeycloakRefused;
import app.beep.auth.peers.control.KeycloakTokens;
import app.beep.auth.peers.entity.RefreshToken;
import app.beep.common.identity.EndedSessions;
import app.beep.common.logging.SecurityEvents;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;

/** Tokens for people, by password or by refresh token (R-AUTH-04). */
@ApplicationScoped
public class LoggingIn {
    private static final int LONGEST_NAME = 254;
    private static final int LONGEST_PASSWORD = 512;

    @Inject
    KeycloakTokens keycloak;

    @Inject
    Accounts accounts;

    @Inject
    FailedLogins failed;

    @Inject
    EndedSessions ended;

    @Inject
    MetricRegistry metrics;

    /**
     * Logs in. Attempts of one address count in the order in which they are decided: once it has failed often enough,
     * even an attempt that was under way, and right, is refused.
     *
     * @throws ProblemException 401 {@code wrong-credentials}; 429 with the time to wait; 503 when Keycloak is down
     */
    public TokenPair byPassword(String email, String password, @Nullable String totp, String address) {
        refuseWhile(failed.waiting(address), address);
        if (!isPlausible(email, password)) {
            throw failure(address);
        }
        TokenPair tokens;
        try {
            tokens = keycloak.byPassword(email, password, totp);
        } catch (KeycloakRefused refused) {
            if (refused.accountIsNotSetUp()) {
                throw ProblemException.of(
                        ProblemType.ACCOUNT_INCOMPLETE, "This account has something to do at the login page first.");
            }
            throw failure(address);
        }
        var session = RefreshToken.read(tokens.refreshToken()).orElseThrow();
        var mustWait = failed.waiting(address);
        if (mustWait.isPresent()) {
            accounts.endSession(session.sessionId());
            refuseWhile(mustWait, address);
        }
        metrics.counter("beep_auth_logins").inc();
        SecurityEvents.accepted("login", Map.of("user", session.userId(), "address", address));
        return tokens;
    }

    /** @throws ProblemException 401 when the refresh token is not good any more; 503 when Keycloak is down */
    public TokenPair byRefreshToken(String value) {
        var token = RefreshToken.read(value)
                .filter(known -> !ended.hasEnded(known.sessionId()))
                .orElseThrow(LoggingIn::notGoodAnyMore);
        try {
            return keycloak.byRefreshToken(token);
        } catch (KeycloakRefused refused) {
            throw notGoodAnyMore();
        }
    }

    /** What no account can have is not worth asking Keycloak for. */
    private static boolean isPlausible(String email, String password) {
        return email.length() <= LONGEST_NAME
                && email.chars().noneMatch(Character::isISOControl)
                && password.length() <= LONGEST_PASSWORD;
    }

    private ProblemException failure(String address) {
        metrics.counter("beep_auth_failed_logins").inc();
        SecurityEvents.refused("login.failed", Map.of("address", address));
        refuseWhile(failed.add(address), address);
        return ProblemException.of(ProblemType.WRONG_CREDENTIALS, "E-mail address or password is wrong.");
    }

    private static void refuseWhile(OptionalInt seconds, String address) {
        if (seconds.isPresent()) {
            SecurityEvents.refused("login.limited", Map.of("address", address));
            throw new ProblemException(Problem.of(ProblemType.TOO_MANY_FAILED_LOGINS, "Wait before you try again.")
                    .retryAfter(seconds.getAsInt()));
        }
    }

    private static ProblemException notGoodAnyMore() {
        return ProblemException.unauthenticated("The refresh token is not good any more.");
    }
}
