package app.beep.servers.roles.boundary;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.Ids;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.RoleEvent;
import app.beep.events.catalogue.RoleEvent.RoleCreated;
import app.beep.events.catalogue.RoleEvent.RoleDeleted;
import app.beep.events.catalogue.RoleEvent.RoleUpdated;
import app.beep.events.catalogue.UserView;
import app.beep.servers.access.control.AccessChanges;
import app.beep.servers.registry.control.Servers;
import app.beep.servers.registry.entity.Server;
import app.beep.servers.roles.control.EscalationGuard;
import app.beep.servers.roles.control.RoleViews;
import app.beep.servers.roles.control.Roles;
import app.beep.servers.roles.entity.Permission;
import app.beep.servers.roles.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes custom roles, and sets what the default role permits. Everything happens under the
 * server's row lock: names stay unique, the limit exact, and nobody uses a permission that is being taken away.
 */
@ApplicationScoped
@Transactional
public class ManagingRoles {
    /** What a mention of everybody is called. */
    private static final Set<String> RESERVED = Set.of("everyone");

    @Inject
    Roles roles;

    @Inject
    Servers servers;

    @Inject
    EscalationGuard guard;

    @Inject
    GivingRoles giving;

    @Inject
    AccessChanges access;

    @Inject
    IdempotencyKeys keys;

    @Inject
    @ConfigProperty(name = "beep.servers.max.roles", defaultValue = "50")
    int most;

    /**
     * Who could not hand the new role out otherwise gets it.
     *
     * @param profile the creator's, for those who are told
     * @throws ProblemException 409 for a name that is taken or one role too many, 403 for more than the creator holds
     */
    public Role create(UUID serverId, NewRole request, UUID by, UserView profile, @Nullable String key) {
        var id = Ids.next();
        var earlier = keys.claim(by, key, new IdempotencyKeys.Within(serverId, request), id.toString());
        if (earlier.isPresent()) {
            return roles.find(serverId, UUID.fromString(earlier.get()))
                    .orElseThrow(() -> ProblemException.gone("The role has been deleted since."));
        }
        var server = servers.lock(serverId);
        var permissions = ordered(request.permissions() == null ? List.of() : request.permissions());
        guard.requireAll(server, by, permissions);
        if (!roles.claimPlace(serverId, most)) {
            throw tooMany();
        }
        var position = roles.nextPosition(serverId);
        var role = new Role(id, serverId, request.name(), color(request.color()), "custom", position, permissions);
        requireFreeName(role);
        roles.insert(role);
        tell(server, role.id(), new RoleCreated(RoleViews.of(role)));
        if (!guard.administers(server, by)) {
            giving.give(server, by, profile, role);
        }
        return role;
    }

    /**
     * @throws ProblemException 404 for an unknown role, 403 for more than the caller holds, 409 for a name that is taken
     *     and for what cannot be changed of a built-in role
     */
    public Role change(UUID serverId, UUID id, RoleChange change, UUID by) {
        var server = servers.lock(serverId);
        var before = roles.find(serverId, id).orElseThrow(ProblemException::notFound);
        var after = changed(before, change);
        var touched = new ArrayList<>(before.permissions());
        touched.addAll(after.permissions());
        if (before.isDefault()) {
            touched.add(Permission.ADMINISTER.wireName());
        }
        guard.requireAll(server, by, touched);
        requireFreeName(after);
        roles.update(after);
        tell(server, id, new RoleUpdated(RoleViews.of(after)));
        return after;
    }

    /** @throws ProblemException 404 for an unknown role, 403 for one that the caller may not pass on (R-SRV-04) */
    public void delete(UUID serverId, UUID id, UUID by) {
        var server = servers.lock(serverId);
        var role = roles.find(serverId, id).orElseThrow(ProblemException::notFound);
        requireCustom(role);
        guard.requireRole(server, by, role);
        roles.delete(role);
        tell(server, id, new RoleDeleted(new RoleId(id)));
    }

    /** @throws ProblemException 409 unless the role is a custom one */
    static void requireCustom(Role role) {
        if (!role.isCustom()) {
            throw builtIn();
        }
    }

    private static Role changed(Role role, RoleChange change) {
        var onlyPermissions = change.name() == null && change.color() == null;
        if (!role.isCustom() && !(role.isDefault() && onlyPermissions)) {
            throw builtIn();
        }
        return new Role(
                role.id(),
                role.serverId(),
                change.name() == null ? role.name() : change.name(),
                change.color() == null ? role.color() : color(change.color()),
                role.kind(),
                role.position(),
                change.permissions() == null ? role.permissions() : ordered(change.permissions()));
    }

    private void tell(Server server, UUID role, RoleEvent change) {
        access.roleChanged(server.id(), role);
        access.announce(
                server.id(),
                Event.of(change, new Audience.Server(new ServerId(server.id())))
                        .access(new AccessVersion(servers.raiseRolesVersion(server.id()), 0)));
    }

    private void requireFreeName(Role role) {
        if (RESERVED.contains(role.nameKey()) || roles.isTaken(role)) {
            throw ProblemException.conflict("name-taken", "Name taken", "Another role of the server has this name.");
        }
    }

    private static List<String> ordered(List<String> names) {
        return names.stream()
                .flatMap(name -> Permission.named(name).stream())
                .distinct()
                .sorted()
                .map(Permission::wireName)
                .toList();
    }

    private static @Nullable String color(@Nullable String written) {
        return written == null || written.isEmpty() ? null : written.toLowerCase(Locale.ROOT);
    }

    private ProblemException tooMany() {
        return new ProblemException(
                Problem.of(409, "too-many-roles", "Too many roles", "A server has at most " + most + " custom roles.")
                        .with("max", Integer.toString(most)));
    }

    private static ProblemException builtIn() {
        return ProblemException.conflict(
                "built-in-role",
                "A built-in role",
                "The owner's role stays as it is; the default role belongs to everybody, and only its permissions change.");
    }
}
