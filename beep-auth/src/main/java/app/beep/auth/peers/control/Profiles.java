package app.beep.auth.peers.control;

import app.beep.auth.peers.control.UsersApi.Profile;
import app.beep.common.ids.UserId;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Profiles, which beep-users owns. Every method throws 503 when it does not answer. */
@ApplicationScoped
public class Profiles {
    @Inject
    @RestClient
    UsersApi users;

    /** @throws Taken when somebody else has the username */
    public void create(UserId user, String username, @Nullable String displayName, String email) {
        ask(() -> {
            try {
                return users.createProfile(new Profile(user, username, displayName, email));
            } catch (PeerRefused refused) {
                throw refused.status() == 409 ? Taken.username(username) : refused;
            }
        });
    }

    /** Takes a profile back; repeatable. */
    public void undo(UserId user) {
        ask(() -> {
            users.undoProfile(user);
            return true;
        });
    }

    /** The username as it is now; empty when the profile is gone. */
    public Optional<String> username(UserId user) {
        return ask(() -> users.users(user).items().stream().findFirst().map(UsersApi.User::username));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | FaultToleranceException | PeerRefused unexpected) {
            throw ProblemException.unavailable("beep-users");
        }
    }
}
