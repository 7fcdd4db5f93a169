package app.beep.servers.access.control;

import app.beep.common.authorization.RoleSet;
import app.beep.common.authorization.RolesHeld;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.servers.members.control.Members;
import app.beep.servers.members.control.UnsettledMembers;
import app.beep.servers.servers.control.Servers;
import app.beep.servers.servers.entity.Server;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** In beep-servers itself the roles are read where they are kept. */
@Alternative
@Priority(1)
@ApplicationScoped
public class OwnRolesHeld implements RolesHeld {
    @Inject
    Servers servers;

    @Inject
    Members members;

    @Inject
    UnsettledMembers unsettled;

    /** The versions are read first: what is told belongs to them or to later ones, which the asker then notices. */
    @Override
    public Optional<Held> of(ServerId id, UserId user) {
        var server = servers.find(id);
        if (server.isEmpty()) {
            return Optional.of(Held.NOTHING);
        }
        var held = held(server.get(), user);
        return unsettled.areRoles(id) ? Optional.empty() : Optional.of(held);
    }

    private Held held(Server server, UserId user) {
        var roles = members.find(server.id(), user).isEmpty() ? null : roles(server, user);
        return new Held(server.accessVersion(), server.rolesVersion(), roles);
    }

    private RoleSet roles(Server server, UserId user) {
        return server.isOwnedBy(user)
                ? new RoleSet(true, Set.of())
                : new RoleSet(false, Set.copyOf(members.rolesOf(server.id(), user)));
    }
}
