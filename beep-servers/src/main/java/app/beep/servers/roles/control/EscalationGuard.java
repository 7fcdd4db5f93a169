package app.beep.servers.roles.control;

import app.beep.common.ids.UserId;
import app.beep.common.logging.SecurityEvents;
import app.beep.common.problem.ProblemException;
import app.beep.servers.members.control.Members;
import app.beep.servers.members.control.Ranks;
import app.beep.servers.roles.entity.Authority;
import app.beep.servers.roles.entity.Permission;
import app.beep.servers.roles.entity.Role;
import app.beep.servers.servers.entity.Server;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/**
 * Keeps those who manage roles from privilege escalation, by their {@link Authority}. Ask under the server's row lock, so that
 * what is held cannot be lost meanwhile.
 */
@ApplicationScoped
public class EscalationGuard implements Ranks {
    @Inject
    Members members;

    @Inject
    Roles roles;

    /** @throws ProblemException 403 naming the first permission that the user lacks, {@code manage_roles} included */
    public void requireAll(Server server, UserId user, Collection<Permission> permissions) {
        authority(server, user).missing(permissions).ifPresent(missing -> refuse(server, user, missing));
    }

    /** @throws ProblemException 403 when the user may not hand on the role */
    public void requireRole(Server server, UserId user, Role role) {
        authority(server, user).missing(role).ifPresent(missing -> refuse(server, user, missing));
    }

    @Override
    public void requireNotBelow(Server server, UserId by, UserId member) {
        authority(server, by)
                .missingBeside(authority(server, member))
                .ifPresent(missing -> refuse(server, by, missing));
    }

    public boolean administers(Server server, UserId user) {
        return authority(server, user).administers();
    }

    private static void refuse(Server server, UserId user, Permission missing) {
        var name = missing.wireName();
        SecurityEvents.refused("role.beyond-own", Map.of("user", user, "server", server.id(), "permission", name));
        throw ProblemException.missingPermission("server:" + name);
    }

    private Authority authority(Server server, UserId user) {
        if (server.isOwnedBy(user)) {
            return Authority.OWNER;
        }
        return members.find(server.id(), user).isEmpty()
                ? Authority.NONE
                : Authority.of(roles.of(server.id()), members.rolesOf(server.id(), user));
    }
}
