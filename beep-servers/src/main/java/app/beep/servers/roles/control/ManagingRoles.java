package app.beep.servers.roles.control;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.common.settings.Setting;
import app.beep.events.catalogue.RoleEvent.RoleCreated;
import app.beep.events.catalogue.RoleEvent.RoleDeleted;
import app.beep.events.catalogue.RoleEvent.RoleUpdated;
import app.beep.events.catalogue.UserView;
import app.beep.servers.roles.entity.Permission;
import app.beep.servers.roles.entity.Role;
import app.beep.servers.roles.entity.RoleDraft;
import app.beep.servers.roles.entity.RoleEdit;
import app.beep.servers.servers.control.Servers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes custom roles, and sets what the default role permits. Everything happens under the
 * server's row lock: names stay unique, the limit exact, and nobody uses a permission that is being taken away.
 */
@ApplicationScoped
@Transactional
public class ManagingRoles {
    @Inject
    Roles roles;

    @Inject
    Servers servers;

    @Inject
    EscalationGuard guard;

    @Inject
    GivingRoles giving;

    @Inject
    RoleAnnouncements announcements;

    @Inject
    IdempotencyKeys keys;

    @Inject
    @ConfigProperty(name = "beep.servers.max.roles", defaultValue = "50")
    @Setting("Roles of a server beside the owner's and the default one, at most")
    int most;

    /**
     * Who could not hand the new role out otherwise gets it.
     *
     * @throws ProblemException 409 for a name that is taken or one role too many, 403 for more than the creator holds
     */
    public Role create(ServerId serverId, RoleDraft draft, UserView creator, @Nullable String key) {
        var by = creator.id();
        var id = RoleId.next();
        var request = new IdempotencyKeys.Within(serverId, draft);
        var earlier = keys.claim(by, key, request, id.toString());
        if (earlier.isPresent()) {
            return roles.find(serverId, RoleId.of(earlier.get()))
                    .orElseThrow(() -> ProblemException.gone("The role has been deleted since."));
        }
        var server = servers.lock(serverId);
        guard.requireAll(server, by, draft.permissions());
        if (!roles.claimPlace(serverId, most)) {
            throw tooMany();
        }
        var role = Role.custom(id, serverId, draft, roles.nextPosition(serverId));
        requireFreeName(role);
        roles.insert(role);
        announcements.roleChanged(serverId, id, new RoleCreated(RoleViews.of(role)));
        if (!guard.administers(server, by)) {
            giving.give(server, creator, role);
        }
        return role;
    }

    /**
     * @throws ProblemException 404 for an unknown role, 403 for more than the caller holds, 409 for a name that is taken
     *     and for what cannot be changed of a built-in role
     */
    public Role change(ServerId serverId, RoleId id, RoleEdit edit, UserId by) {
        var server = servers.lock(serverId);
        var before = roles.find(serverId, id).orElseThrow(ProblemException::notFound);
        var after = before.changed(edit);
        var touched = new ArrayList<>(before.permissions());
        touched.addAll(after.permissions());
        if (before.isDefault()) {
            touched.add(Permission.ADMINISTER);
        }
        guard.requireAll(server, by, touched);
        requireFreeName(after);
        roles.update(after);
        announcements.roleChanged(serverId, id, new RoleUpdated(RoleViews.of(after)));
        return after;
    }

    /** @throws ProblemException 404 for an unknown role, 403 for one that the caller may not hand on (R-SRV-04) */
    public void delete(ServerId serverId, RoleId id, UserId by) {
        var server = servers.lock(serverId);
        var role = roles.find(serverId, id).orElseThrow(ProblemException::notFound);
        role.requireCustom();
        guard.requireRole(server, by, role);
        roles.delete(role);
        announcements.roleChanged(serverId, id, new RoleDeleted(id));
    }

    private void requireFreeName(Role role) {
        if (role.hasReservedName() || roles.isTaken(role)) {
            throw ProblemException.of(ProblemType.NAME_TAKEN, "Another role of the server has this name.");
        }
    }

    private ProblemException tooMany() {
        return new ProblemException(
                Problem.of(ProblemType.TOO_MANY_ROLES, "A server has at most " + most + " custom roles.")
                        .with("max", Integer.toString(most)));
    }
}
