package app.beep.servers.access.control;

import app.beep.common.authorization.Relationship;
import app.beep.servers.roles.entity.Role;
import app.beep.servers.servers.entity.Server;
import java.util.ArrayList;
import java.util.List;

/** What a server and its roles are in Permify. */
final class RoleTuples {
    private RoleTuples() {}

    static List<Relationship> of(Server server, List<Role> roles) {
        var all = new ArrayList<Relationship>();
        all.add(Relationship.of("server", server.id(), "owner", "user", server.ownerId()));
        all.add(new Relationship(
                new Relationship.Entity("server", server.id().toString()),
                "platform",
                new Relationship.Subject("platform", "beep", "")));
        roles.forEach(role -> all.addAll(of(role)));
        return all;
    }

    /** The owner's role needs none: the owner may everything by being the owner. */
    static List<Relationship> of(Role role) {
        var all = new ArrayList<Relationship>();
        all.add(Relationship.of("role", role.id(), "server", "server", role.serverId()));
        if (role.isDefault()) {
            all.add(Relationship.of("role", role.id(), "assignee", "server", role.serverId(), "member"));
        }
        if (role.isDefault() || role.isCustom()) {
            role.permissions().stream()
                    .map(permission -> Relationship.of(
                            "server", role.serverId(), permission.relation(), "role", role.id(), "assignee"))
                    .forEach(all::add);
        }
        return all;
    }
}
