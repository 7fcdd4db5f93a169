package app.beep.servers.access.control;

import app.beep.common.authorization.Relationship;
import app.beep.common.authorization.Relationships;
import app.beep.servers.members.control.Members;
import app.beep.servers.roles.control.Roles;
import app.beep.servers.roles.entity.Role;
import app.beep.servers.servers.control.Servers;
import app.beep.servers.servers.entity.Server;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes Permify hold what the database says now, for a server or for one of its members. */
@ApplicationScoped
public class ServerRelationships {
    @Inject
    Servers servers;

    @Inject
    Roles roles;

    @Inject
    Members members;

    @Inject
    Relationships relationships;

    /** True when it is written. */
    public boolean writeServer(UUID id) {
        servers.find(id).ifPresent(server -> relationships.write(of(server, roles.of(id))));
        return true;
    }

    /** True when it is written, or gone as the member is. */
    public boolean writeMember(UUID server, UUID user) {
        var membership = Relationship.of("server", server, "member", "user", user);
        if (members.find(server, user).isPresent()) {
            relationships.write(List.of(membership));
        } else {
            relationships.delete(membership);
        }
        return true;
    }

    static List<Relationship> of(Server server, List<Role> roles) {
        var all = new ArrayList<Relationship>();
        all.add(Relationship.of("server", server.id(), "owner", "user", server.ownerId()));
        all.add(new Relationship(
                new Relationship.Entity("server", server.id().toString()),
                "platform",
                new Relationship.Subject("platform", "beep", "")));
        for (var role : roles) {
            all.add(Relationship.of("role", role.id(), "server", "server", server.id()));
            if (role.kind().equals("default")) {
                all.add(Relationship.of("role", role.id(), "assignee", "server", server.id(), "member"));
            }
            if (!role.kind().equals("owner")) {
                role.permissions()
                        .forEach(permission -> all.add(Relationship.of(
                                "server", server.id(), "can_" + permission, "role", role.id(), "assignee")));
            }
        }
        return all;
    }
}
