package app.beep.common.authorization;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.peers.Peers;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks beep-servers. */
@ApplicationScoped
public class PeerRolesHeld implements RolesHeld {
    private static final int NOT_FOUND = 404;

    @Inject
    Peers peers;

    @Override
    public Optional<Held> of(ServerId server, UserId user) {
        try {
            return Optional.of(peers.get("servers", "/internal/servers/" + server + "/held/" + user, Held.class));
        } catch (PeerRefused refused) {
            return refused.status() == NOT_FOUND ? Optional.of(Held.NOTHING) : Optional.empty();
        } catch (ProblemException down) {
            return Optional.empty();
        }
    }
}
