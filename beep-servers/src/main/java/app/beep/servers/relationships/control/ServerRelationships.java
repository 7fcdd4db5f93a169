package app.beep.servers.relationships.control;

import app.beep.common.authorization.AccessVersions;
import app.beep.common.authorization.Relationship;
import app.beep.common.authorization.Relationships;
import app.beep.common.redis.Redis;
import app.beep.servers.access.control.AccessWriter;
import app.beep.servers.access.entity.AccessChange;
import app.beep.servers.members.control.Members;
import app.beep.servers.registry.control.Servers;
import app.beep.servers.registry.entity.Server;
import app.beep.servers.roles.control.Roles;
import app.beep.servers.roles.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redis.clients.jedis.params.ZAddParams;

/** Makes Permify hold what the database says now, for a server or for one of its members. */
@ApplicationScoped
public class ServerRelationships implements AccessWriter {
    /** Higher than any version: whatever was known of a deleted server is out of date. */
    private static final long GONE = 1L << 52;

    @Inject
    Servers servers;

    @Inject
    Roles roles;

    @Inject
    Members members;

    @Inject
    Relationships relationships;

    @Inject
    Redis redis;

    @Override
    public boolean write(AccessChange change) {
        var server = change.serverId();
        switch (change.kind()) {
            case "server" -> writeServer(server);
            case "member" -> writeMember(server, change.subjectId());
            default -> {
                return shareVersion(server);
            }
        }
        return true;
    }

    private void writeServer(UUID id) {
        servers.find(id).ifPresent(server -> relationships.write(of(server, roles.of(id))));
    }

    private void writeMember(UUID server, UUID user) {
        var membership = Relationship.of("server", server, "member", "user", user);
        if (members.find(server, user).isPresent()) {
            relationships.write(List.of(membership));
        } else {
            relationships.delete(membership);
        }
    }

    private boolean shareVersion(UUID server) {
        var version = servers.accessVersion(server).orElse(GONE);
        return redis.insist(client -> client.zadd(
                        AccessVersions.REDIS_KEY,
                        version,
                        server.toString(),
                        ZAddParams.zAddParams().gt()))
                .isPresent();
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
