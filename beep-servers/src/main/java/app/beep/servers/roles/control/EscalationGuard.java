package app.beep.servers.roles.control;

import static java.util.stream.Collectors.toSet;

import app.beep.common.logging.SecurityEvents;
import app.beep.common.problem.ProblemException;
import app.beep.servers.members.control.Members;
import app.beep.servers.registry.entity.Server;
import app.beep.servers.roles.entity.Permission;
import app.beep.servers.roles.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps those who manage roles from privilege escalation: nobody changes, gives or takes what they do not hold themselves
 * (R-SRV-04). Ask under the server's row lock, so that what is held cannot be lost meanwhile.
 */
@ApplicationScoped
public class EscalationGuard {
    private static final String ADMINISTER = Permission.ADMINISTER.wireName();

    @Inject
    Members members;

    @Inject
    Roles roles;

    /** @throws ProblemException 403 naming the first permission that the user lacks, {@code manage_roles} included */
    public void requireAll(Server server, UUID user, Collection<String> permissions) {
        var held = held(server, user);
        Stream.concat(Stream.of(Permission.MANAGE_ROLES.wireName()), permissions.stream())
                .filter(permission -> !held.contains(permission))
                .findFirst()
                .ifPresent(missing -> refuse(server, user, missing));
    }

    /**
     * A role may open channels beside giving permissions, so only who has it, or administers the server, passes it on.
     *
     * @throws ProblemException 403
     */
    public void requireRole(Server server, UUID user, Role role) {
        requireAll(server, user, role.permissions());
        var mine = members.rolesOf(server.id(), user);
        if (!mine.contains(role.id()) && !administers(server, user)) {
            refuse(server, user, ADMINISTER);
        }
    }

    private static void refuse(Server server, UUID user, String missing) {
        SecurityEvents.refused("role.beyond-own", Map.of("user", user, "server", server.id(), "permission", missing));
        throw ProblemException.missingPermission("server:" + missing);
    }

    public boolean administers(Server server, UUID user) {
        return held(server, user).contains(ADMINISTER);
    }

    private Set<String> held(Server server, UUID user) {
        var all = Stream.of(Permission.values()).map(Permission::wireName).collect(toSet());
        if (server.ownerId().equals(user)) {
            return all;
        }
        if (members.find(server.id(), user).isEmpty()) {
            return Set.of();
        }
        var mine = members.rolesOf(server.id(), user);
        var held = roles.of(server.id()).stream()
                .filter(role -> role.isDefault() || mine.contains(role.id()))
                .flatMap(role -> role.permissions().stream())
                .collect(toSet());
        return held.contains(ADMINISTER) ? all : held;
    }
}
