package app.beep.auth.signups.control;

import app.beep.auth.identities.control.Taken;
import app.beep.auth.signups.control.UsersService.Profile;
import app.beep.common.peers.PeerRefused;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Profiles, which beep-users owns. Every method throws 503 when it does not answer. */
@ApplicationScoped
public class Profiles {
    @Inject
    @RestClient
    UsersService users;

    /** @throws Taken when somebody else has the username */
    void create(UUID userId, Applicant applicant) {
        ask(() -> {
            try {
                return users.createProfile(
                        new Profile(userId, applicant.username(), applicant.displayName(), applicant.email()));
            } catch (PeerRefused refused) {
                throw refused.status() == 409 ? Taken.username(applicant.username()) : refused;
            }
        });
    }

    void undo(UUID userId) {
        ask(() -> {
            users.undoProfile(userId);
            return true;
        });
    }

    /** The username as it is now; empty when the profile is gone. */
    Optional<String> username(UUID userId) {
        return ask(() -> users.users(userId).items().stream().findFirst().map(UsersService.User::username));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | FaultToleranceException | PeerRefused unexpected) {
            throw ProblemException.unavailable("beep-users");
        }
    }
}
