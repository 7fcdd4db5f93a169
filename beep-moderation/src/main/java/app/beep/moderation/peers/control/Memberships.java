package app.beep.moderation.peers.control;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Where somebody belongs, as beep-servers knows it. */
@ApplicationScoped
public class Memberships {
    @Inject
    @RestClient
    ServersClient servers;

    /** @throws ProblemException 503 when beep-servers does not answer */
    public List<ServerId> of(UserId user) {
        try {
            return servers.joinedBy(user).items().stream()
                    .map(joined -> joined.server().id())
                    .toList();
        } catch (ProcessingException | FaultToleranceException | PeerRefused down) {
            throw ProblemException.unavailable("beep-servers");
        }
    }
}
