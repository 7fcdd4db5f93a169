package app.beep.auth.peers.control;

import app.beep.auth.peers.entity.SignUpId;
import app.beep.common.ids.UserId;
import app.beep.common.peers.Tolerance;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Keycloak's accounts and sessions, changed as the service beep-auth. An account carries the id of the sign-up that made
 * it, so that it is found when the answer to its creation was lost. Every method throws 503 when Keycloak is down.
 */
@ApplicationScoped
@Timeout(Tolerance.CHANGE_MILLIS)
@CircuitBreaker(
        requestVolumeThreshold = Tolerance.RARE_JUDGED_BY,
        delay = Tolerance.LONG_PAUSE_MILLIS,
        failOn = Unreachable.class)
public class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class.getName());
    private static final String SIGN_UP = "signup";

    @Inject
    KeycloakAdmin keycloak;

    @Inject
    KeycloakPlaces places;

    /**
     * Creates an account that nobody can log in to yet.
     *
     * @return the user's id
     * @throws ProblemException 409 {@code email-taken} or {@code username-taken}, 422 when Keycloak's own rules refuse it
     */
    public UserId createDisabled(SignUpId signUp, String email, String username, String password) {
        var secret = new CredentialRepresentation();
        secret.setType(CredentialRepresentation.PASSWORD);
        secret.setValue(password);
        var account = new UserRepresentation();
        account.setUsername(username);
        account.setEmail(email);
        account.setEnabled(false);
        account.setEmailVerified(false);
        account.setCredentials(List.of(secret));
        account.setAttributes(Map.of(SIGN_UP, List.of(signUp.toString())));
        return ask(() -> {
            try (var answer = keycloak.realm().users().create(account)) {
                if (answer.getStatus() == 409 || answer.getStatus() == 400) {
                    throw refusal(answer, username);
                }
                return UserId.of(CreatedResponseUtil.getCreatedId(answer));
            }
        });
    }

    public void enable(UserId userId) {
        ask(() -> {
            var user = keycloak.realm().users().get(userId.toString());
            var account = user.toRepresentation();
            account.setEnabled(true);
            user.update(account);
            return true;
        });
    }

    /** The account that a sign-up made, if it did. */
    public Optional<UserId> madeBy(SignUpId signUp) {
        return ask(() -> keycloak.realm().users().searchByAttributes(SIGN_UP + ":" + signUp).stream()
                .findFirst()
                .map(account -> UserId.of(account.getId())));
    }

    /** Deletes the account with its sessions; nothing happens when it is gone already. */
    public void delete(UserId userId) {
        ask(() -> {
            try (var answer = keycloak.realm().users().delete(userId.toString())) {
                if (answer.getStatus() != 204 && answer.getStatus() != 404) {
                    throw new WebApplicationException(answer.getStatus());
                }
                return true;
            }
        });
    }

    /** Ends a session in Keycloak: its refresh tokens are worth nothing afterwards. Repeatable. */
    public void endSession(String sessionId) {
        ask(() -> {
            try {
                keycloak.realm().deleteSession(sessionId, false);
            } catch (NotFoundException ended) {
                LOG.log(Level.FINE, "Session {0} had ended", sessionId);
            }
            return true;
        });
    }

    private static ProblemException refusal(Response answer, String username) {
        var reason = answer.readEntity(ErrorRepresentation.class);
        var said = String.valueOf(reason.getErrorMessage()) + " " + reason.getField();
        if (answer.getStatus() == 409) {
            return said.contains("username") ? Taken.username(username) : Taken.email();
        }
        return said.contains("email")
                ? ProblemException.invalid("email", "refused", "This e-mail address is not accepted.")
                : ProblemException.invalid("password", "refused", "This password is not accepted.");
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return places.toChangeAccounts(question);
        } catch (ProcessingException | WebApplicationException failure) {
            LOG.log(Level.WARNING, "Keycloak did not do what was asked: {0}", failure.toString());
            throw new Unreachable();
        }
    }
}
