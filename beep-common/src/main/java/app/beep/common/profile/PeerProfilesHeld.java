package app.beep.common.profile;

import app.beep.common.ids.UserId;
import app.beep.common.peers.Peers;
import app.beep.common.peers.Together;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Asks beep-users. */
@ApplicationScoped
public class PeerProfilesHeld implements ProfilesHeld {
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    @Inject
    Peers peers;

    private final Together<UserId, Boolean> questions = new Together<>();

    /** What beep-users answers: those who were asked for and have one. */
    public record Found(List<User> items) {}

    /** Somebody who has a profile. */
    public record User(UserId id) {}

    @Override
    public Optional<Boolean> has(UserId user) {
        try {
            return Optional.of(questions.ask(user, () -> isFound(user)));
        } catch (ProblemException | PeerRefused | BulkheadException down) {
            return Optional.empty();
        }
    }

    private boolean isFound(UserId user) {
        return !peers.get("users", "/internal/users?ids=" + user, Found.class, LONGEST_WAIT)
                .items()
                .isEmpty();
    }
}
