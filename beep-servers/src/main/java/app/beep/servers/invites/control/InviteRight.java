package app.beep.servers.invites.control;

import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.problem.ProblemException;
import app.beep.servers.members.control.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who may invite into a server. */
@ApplicationScoped
public class InviteRight {
    @Inject
    Membership membership;

    @Inject
    Permissions permissions;

    /** @throws ProblemException 404 for a stranger, 403 for a member without the permission {@code invite} */
    public void require(UUID user, UUID server) {
        membership.require(server, user);
        if (!permissions.allows(user, Resource.server(server), "invite")) {
            throw ProblemException.missingPermission("server:invite");
        }
    }
}
