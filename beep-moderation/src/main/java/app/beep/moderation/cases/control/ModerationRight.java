package app.beep.moderation.cases.control;

import app.beep.common.authorization.Lookups;
import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.PlatformModerators;
import app.beep.common.authorization.Resource;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.moderation.peers.control.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Who may moderate which server; decided by Permify. */
@ApplicationScoped
public class ModerationRight {
    private static final int MOST = 1000;
    private static final String MODERATE = "moderate";

    @Inject
    Permissions permissions;

    @Inject
    Lookups lookups;

    @Inject
    PlatformModerators platform;

    @Inject
    Memberships memberships;

    @Inject
    Cases cases;

    /** @throws ProblemException 404 for a stranger, 403 for a member without the permission {@code moderate} */
    public void require(UserId user, ServerId server) {
        if (allows(user, server, MODERATE)) {
            return;
        }
        if (allows(user, server, "is_member")) {
            throw ProblemException.missingPermission("server:moderate");
        }
        throw ProblemException.notFound();
    }

    /** The servers that the user may moderate, 1000 at most; every one with a case for a moderator of the platform. */
    public List<ServerId> serversOf(UserId user) {
        if (platform.include(user)) {
            return cases.servers(MOST);
        }
        return memberships.of(user).stream()
                .filter(server -> allows(user, server, MODERATE))
                .limit(MOST)
                .toList();
    }

    /** Those who may moderate the server, 1000 at most. */
    public List<UserId> moderatorsOf(ServerId server) {
        return lookups.usersWith(Resource.server(server), MODERATE, MOST);
    }

    private boolean allows(UserId user, ServerId server, String permission) {
        return permissions.allows(user, Resource.server(server), permission);
    }
}
