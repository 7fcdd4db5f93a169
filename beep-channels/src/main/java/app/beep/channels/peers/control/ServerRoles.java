package app.beep.channels.peers.control;

import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Whether roles belong to a server: another server's never give anything here. */
@ApplicationScoped
public class ServerRoles {
    @Inject
    @RestClient
    RolesApi servers;

    /**
     * @param named where they stand in the request, {@code access.roles}
     * @throws ProblemException 422 for one that is not the server's; 503 when beep-servers does not answer
     */
    public void require(ServerId server, List<RoleId> roles, String named) {
        if (roles.isEmpty()) {
            return;
        }
        var known = known(server);
        for (int i = 0; i < roles.size(); i++) {
            if (!known.contains(roles.get(i))) {
                throw ProblemException.invalid(
                        "%s[%d].roleId".formatted(named, i), "unknown", "The server has no such role.");
            }
        }
    }

    private Set<RoleId> known(ServerId server) {
        try {
            return Set.copyOf(servers.of(server).items());
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("beep-servers");
        }
    }
}
