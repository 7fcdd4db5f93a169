package app.beep.servers.roles.boundary;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.ProblemException;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.MemberEvent.MemberUpdated;
import app.beep.events.catalogue.UserView;
import app.beep.servers.access.control.AccessChanges;
import app.beep.servers.members.control.MemberViews;
import app.beep.servers.members.control.Members;
import app.beep.servers.registry.control.Servers;
import app.beep.servers.registry.entity.Server;
import app.beep.servers.roles.control.EscalationGuard;
import app.beep.servers.roles.control.Roles;
import app.beep.servers.roles.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives roles to members and takes them away; repeating it changes nothing. */
@ApplicationScoped
@Transactional
public class GivingRoles {
    @Inject
    Roles roles;

    @Inject
    Members members;

    @Inject
    Servers servers;

    @Inject
    EscalationGuard guard;

    @Inject
    AccessChanges access;

    /**
     * @param profile the member's, for those who are told
     * @throws ProblemException 404 for an unknown member or role, 409 for a built-in role, 403 for a role that the caller
     *     may not pass on (R-SRV-04)
     */
    public void give(UUID serverId, UUID user, UserView profile, UUID roleId, UUID by) {
        var server = servers.lock(serverId);
        give(server, user, profile, passedOn(server, user, roleId, by));
    }

    /** @throws ProblemException as for giving */
    public void take(UUID serverId, UUID user, UserView profile, UUID roleId, UUID by) {
        var server = servers.lock(serverId);
        var role = passedOn(server, user, roleId, by);
        if (members.take(serverId, user, role.id())) {
            tell(server.id(), user, profile);
        }
    }

    /** Gives a role without asking whether somebody may. */
    void give(Server server, UUID user, UserView profile, Role role) {
        if (members.give(server.id(), user, role.id())) {
            tell(server.id(), user, profile);
        }
    }

    private Role passedOn(Server server, UUID user, UUID roleId, UUID by) {
        if (members.find(server.id(), user).isEmpty()) {
            throw ProblemException.notFound();
        }
        var role = roles.find(server.id(), roleId).orElseThrow(ProblemException::notFound);
        ManagingRoles.requireCustom(role);
        guard.requireRole(server, by, role);
        return role;
    }

    private void tell(UUID server, UUID user, UserView profile) {
        access.memberRolesChanged(server, user);
        var member = members.find(server, user).orElseThrow();
        var held = members.rolesOf(server, user);
        access.announce(
                server,
                Event.of(
                                new MemberUpdated(MemberViews.of(member, held, profile)),
                                new Audience.Server(new ServerId(server)))
                        .access(new AccessVersion(servers.raiseRolesVersion(server), 0)));
    }
}
