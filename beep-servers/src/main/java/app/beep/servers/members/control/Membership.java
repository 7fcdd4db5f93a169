package app.beep.servers.members.control;

import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who is not in a server does not learn that it exists. */
@ApplicationScoped
public class Membership {
    @Inject
    Members members;

    @Inject
    Permissions permissions;

    /** @throws ProblemException 404 unless the user is a member */
    public void require(ServerId server, UserId user) {
        if (members.find(server, user).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    /**
     * @param permission by its name in the contract, which is also its name in the authorization schema
     * @throws ProblemException 404 for a stranger, 403 for a member without the permission
     */
    public void require(ServerId server, UserId user, String permission) {
        require(server, user);
        if (!permissions.allows(user, Resource.server(server), permission)) {
            throw ProblemException.missingPermission("server:" + permission);
        }
    }
}
