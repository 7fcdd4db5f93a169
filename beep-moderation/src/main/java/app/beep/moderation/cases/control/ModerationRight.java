package app.beep.moderation.cases.control;

import app.beep.common.authorization.Lookups;
import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Who may moderate which server; decided by Permify. */
@ApplicationScoped
public class ModerationRight {
    private static final int MOST = 1000;
    private static final String MODERATE = "moderate";

    @Inject
    Permissions permissions;

    @Inject
    Lookups lookups;

    /** @throws ProblemException 404 for a stranger, 403 for a member without the permission {@code moderate} */
    public void require(UUID user, UUID server) {
        if (permissions.allows(new UserId(user), Resource.server(new ServerId(server)), MODERATE)) {
            return;
        }
        if (permissions.allows(new UserId(user), Resource.server(new ServerId(server)), "is_member")) {
            throw ProblemException.missingPermission("server:moderate");
        }
        throw ProblemException.notFound();
    }

    /** The servers that the user may moderate, 1000 at most. */
    public List<UUID> serversOf(UUID user) {
        return lookups.resourcesOf(new UserId(user), "server", MODERATE, MOST);
    }

    /** Those who may moderate the server, 1000 at most. */
    public List<UUID> moderatorsOf(UUID server) {
        return lookups.usersWith(Resource.server(new ServerId(server)), MODERATE, MOST).stream()
                .map(UserId::value)
                .toList();
    }
}
