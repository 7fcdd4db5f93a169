package app.beep.common.authorization;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.peers.Peers;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Asks beep-servers. */
@ApplicationScoped
public class PeerRolesHeld implements RolesHeld {
    private static final int NOT_FOUND = 404;

    /** Permify can be asked about the person instead. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    @Inject
    Peers peers;

    @Override
    public Optional<Held> of(ServerId server, UserId user) {
        try {
            var path = "/internal/servers/" + server + "/held/" + user;
            return Optional.of(peers.get("servers", path, Held.class, LONGEST_WAIT));
        } catch (PeerRefused refused) {
            return refused.status() == NOT_FOUND ? Optional.of(Held.NOTHING) : Optional.empty();
        } catch (ProblemException | BulkheadException down) {
            return Optional.empty();
        }
    }
}
