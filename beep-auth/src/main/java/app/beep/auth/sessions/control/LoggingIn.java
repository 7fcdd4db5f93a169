package app.beep.auth.sessions.control;

import app.beep.auth.attempts.control.Attempts;
import app.beep.auth.attempts.control.KnownDevices;
import app.beep.auth.attempts.control.UnderWay;
import app.beep.auth.attempts.entity.Device;
import app.beep.auth.peers.OpenIdTokens;
import app.beep.auth.peers.control.KeycloakRefused;
import app.beep.auth.peers.control.KeycloakTokens;
import app.beep.auth.peers.entity.RefreshToken;
import app.beep.auth.sessions.LoggedIn;
import app.beep.auth.sessions.entity.Visitor;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Tokens for people by password (R-AUTH-04). */
@ApplicationScoped
public class LoggingIn {
    private static final int LONGEST_NAME = 254;
    private static final int LONGEST_PASSWORD = 512;

    @Inject
    KeycloakTokens keycloak;

    @Inject
    Attempts attempts;

    @Inject
    KnownDevices devices;

    @Inject
    LoginRecords records;

    /** @throws ProblemException 401 {@code wrong-credentials}; 429 with the time to wait; 503 when Keycloak is down */
    public LoggedIn byPassword(String email, String password, @Nullable String totp, Visitor visitor) {
        var device = devices.read(visitor.device());
        try (var attempt = begin(email, password, visitor, device)) {
            if (!isPlausible(email, password)) {
                throw failure(attempt, visitor);
            }
            var tokens = ask(attempt, email, password, totp, visitor);
            attempt.succeeded();
            records.loggedIn(
                    RefreshToken.read(tokens.refreshToken()).orElseThrow().userId(), visitor.address());
            return new LoggedIn(tokens.pair(), devices.after(email, device));
        }
    }

    private UnderWay begin(String email, String password, Visitor visitor, Device device) {
        return isPlausible(email, password)
                ? attempts.begin(email, visitor.address(), device)
                : attempts.beginForNobody(visitor.address());
    }

    private OpenIdTokens ask(UnderWay attempt, String email, String password, @Nullable String totp, Visitor visitor) {
        try {
            return keycloak.byPassword(email, password, totp);
        } catch (KeycloakRefused refused) {
            if (!refused.accountIsNotSetUp()) {
                throw failure(attempt, visitor);
            }
            attempt.succeeded();
            throw ProblemException.of(
                    ProblemType.ACCOUNT_INCOMPLETE, "This account has something to do at the login page first.");
        }
    }

    /** What no account can have is not worth asking Keycloak for. */
    private static boolean isPlausible(String email, String password) {
        return email.length() <= LONGEST_NAME
                && email.chars().noneMatch(Character::isISOControl)
                && password.length() <= LONGEST_PASSWORD;
    }

    private ProblemException failure(UnderWay attempt, Visitor visitor) {
        attempt.failed();
        records.failed(visitor.address());
        return ProblemException.of(ProblemType.WRONG_CREDENTIALS, "E-mail address or password is wrong.");
    }
}
