package app.beep.servers.access.control;

import app.beep.common.authorization.Relationship;
import app.beep.common.authorization.Relationships;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.events.access.AccessChange;
import app.beep.events.access.AccessWriter;
import app.beep.servers.changes.control.AccessNotes;
import app.beep.servers.members.control.Members;
import app.beep.servers.roles.control.Roles;
import app.beep.servers.servers.control.Servers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes Permify hold what the database says now, for a server, one of its roles or its members. */
@ApplicationScoped
public class ServerRelationships implements AccessWriter {
    @Inject
    Servers servers;

    @Inject
    Roles roles;

    @Inject
    Members members;

    @Inject
    Relationships relationships;

    @Inject
    AccessStates states;

    @Override
    public Written write(AccessChange change) {
        var server = change.serverId();
        return switch (change.kind()) {
            case AccessNotes.SERVER -> new Written.Done(writeServer(server));
            case AccessNotes.ROLE -> new Written.Done(writeRole(server, new RoleId(change.subjectId())));
            case AccessNotes.MEMBER -> new Written.Done(writeMember(server, new UserId(change.subjectId())));
            case AccessNotes.MEMBER_ROLES -> new Written.Done(writeMemberRoles(server, new UserId(change.subjectId())));
            default -> new Written.Later(); // a newer instance knows what it is
        };
    }

    @Override
    public Written share(ServerId server, @Nullable String snapToken) {
        states.keep(server, snapToken, 0);
        return states.share(server) ? new Written.Done(null) : new Written.Later();
    }

    private @Nullable String writeServer(ServerId id) {
        return servers.find(id)
                .map(server -> relationships.write(RoleTuples.of(server, roles.of(id))))
                .orElse(null);
    }

    private String writeMember(ServerId server, UserId user) {
        var membership = Relationship.of("server", server, "member", "user", user);
        return members.find(server, user).isPresent()
                ? relationships.write(List.of(membership))
                : relationships.delete(membership);
    }

    private @Nullable String writeRole(ServerId server, RoleId id) {
        var role = roles.find(server, id);
        var now = role.map(RoleTuples::of).orElse(List.of());
        String token = null;
        for (var granted : relationships.between(
                new Relationship.Entity("server", server.toString()),
                new Relationship.Subject("role", id.toString(), "assignee"))) {
            if (!now.contains(granted)) {
                token = relationships.delete(granted);
            }
        }
        if (role.isEmpty()) {
            return relationships.deleteAll(new Relationship.Entity("role", id.toString()));
        }
        return now.isEmpty() ? token : relationships.write(now);
    }

    private @Nullable String writeMemberRoles(ServerId server, UserId user) {
        var held = members.rolesOf(server, user);
        var others = roles.of(server).stream()
                .filter(role -> role.isCustom() && !held.contains(role.id()))
                .map(role -> role.id().toString())
                .toList();
        var token = others.isEmpty()
                ? null
                : relationships.delete(
                        "role", others, "assignee", new Relationship.Subject("user", user.toString(), ""));
        return held.isEmpty() ? token : relationships.write(assignments(user, held));
    }

    private static List<Relationship> assignments(UserId user, List<RoleId> held) {
        return held.stream()
                .map(role -> Relationship.of("role", role, "assignee", "user", user))
                .toList();
    }
}
