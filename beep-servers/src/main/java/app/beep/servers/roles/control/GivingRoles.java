package app.beep.servers.roles.control;

import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.UserView;
import app.beep.servers.members.control.Members;
import app.beep.servers.roles.entity.Role;
import app.beep.servers.servers.control.Servers;
import app.beep.servers.servers.entity.Server;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

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
    RoleAnnouncements announcements;

    /**
     * @param member who gets the role, as those are told who hear of it
     * @throws ProblemException 404 for an unknown member or role, 409 for a built-in role, 403 for a role that the caller
     *     may not hand on (R-SRV-04)
     */
    public void give(ServerId serverId, UserView member, RoleId roleId, UserId by) {
        var server = servers.lock(serverId);
        give(server, member, handedOn(server, member.id(), roleId, by));
    }

    /** @throws ProblemException as for giving */
    public void take(ServerId serverId, UserView member, RoleId roleId, UserId by) {
        var server = servers.lock(serverId);
        var role = handedOn(server, member.id(), roleId, by);
        if (members.take(serverId, member.id(), role.id())) {
            announcements.rolesOfMemberChanged(serverId, member);
        }
    }

    /** Gives a role without asking whether somebody may. */
    void give(Server server, UserView member, Role role) {
        if (members.give(server.id(), member.id(), role.id())) {
            announcements.rolesOfMemberChanged(server.id(), member);
        }
    }

    private Role handedOn(Server server, UserId user, RoleId roleId, UserId by) {
        if (members.find(server.id(), user).isEmpty()) {
            throw ProblemException.notFound();
        }
        var role = roles.find(server.id(), roleId).orElseThrow(ProblemException::notFound);
        role.requireCustom();
        guard.requireRole(server, by, role);
        guard.requireNotBelow(server, by, user);
        return role;
    }
}
