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
import app.beep.servers.roles.entity.Permission;
import app.beep.servers.roles.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redis.clients.jedis.params.ZAddParams;

/** Makes Permify hold what the database says now, for a server, one of its roles or its members. */
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
            case AccessChange.SERVER -> writeServer(server);
            case AccessChange.ROLE -> writeRole(server, change.subjectId());
            case AccessChange.MEMBER -> writeMember(server, change.subjectId());
            case AccessChange.MEMBER_ROLES -> writeMemberRoles(server, change.subjectId());
            case AccessChange.VERSION -> {
                return shareVersion(server);
            }
            default -> {
                return false; // a newer instance knows what it is
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

    private void writeRole(UUID server, UUID id) {
        var role = roles.find(server, id);
        var now = role.map(ServerRelationships::of).orElse(List.of());
        relationships
                .between(
                        new Relationship.Entity("server", server.toString()),
                        new Relationship.Subject("role", id.toString(), "assignee"))
                .stream()
                .filter(granted -> !now.contains(granted))
                .forEach(relationships::delete);
        relationships.write(now);
        if (role.isEmpty()) {
            relationships.deleteAll(new Relationship.Entity("role", id.toString()));
        }
    }

    private void writeMemberRoles(UUID server, UUID user) {
        var held = members.rolesOf(server, user);
        var others = roles.of(server).stream()
                .filter(role -> role.isCustom() && !held.contains(role.id()))
                .map(role -> role.id().toString())
                .toList();
        relationships.delete("role", others, "assignee", new Relationship.Subject("user", user.toString(), ""));
        relationships.write(held.stream()
                .map(role -> Relationship.of("role", role, "assignee", "user", user))
                .toList());
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
        roles.forEach(role -> all.addAll(of(role)));
        return all;
    }

    private static List<Relationship> of(Role role) {
        var all = new ArrayList<Relationship>();
        all.add(Relationship.of("role", role.id(), "server", "server", role.serverId()));
        if (role.isDefault()) {
            all.add(Relationship.of("role", role.id(), "assignee", "server", role.serverId(), "member"));
        }
        if (role.isDefault() || role.isCustom()) {
            role.permissions().stream()
                    .flatMap(name -> Permission.named(name).stream())
                    .map(permission -> Relationship.of(
                            "server", role.serverId(), permission.relation(), "role", role.id(), "assignee"))
                    .forEach(all::add);
        }
        return all;
    }
}
