package app.beep.servers.members.control;

import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.servers.members.entity.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Members as stored. */
@ApplicationScoped
public class Members {
    @Inject
    Jdbi sql;

    /** A role that a member has. */
    public record HeldRole(UserId userId, RoleId roleId) {}

    /** A role that a user has in a server. */
    public record RoleInServer(ServerId serverId, RoleId roleId) {}

    /** False when the user is a member already. */
    public boolean insert(ServerId server, UserId user) {
        return sql.withHandle(db -> db.execute(
                        "insert into member (server_id, user_id) values (?, ?) on conflict do nothing", server, user))
                == 1;
    }

    /** Counts one more member under the server's row lock; false when the server is full. */
    public boolean count(ServerId server, int most) {
        return sql.withHandle(db -> db.execute(
                        "update server set member_count = member_count + 1 where id = ? and member_count < ?",
                        server,
                        most))
                == 1;
    }

    /** False when the user was no member. */
    public boolean delete(ServerId server, UserId user) {
        return sql.withHandle(db -> {
            var gone = db.execute("delete from member where server_id = ? and user_id = ?", server, user) == 1;
            if (gone) {
                db.execute("update server set member_count = member_count - 1 where id = ?", server);
            }
            return gone;
        });
    }

    public Optional<Member> find(ServerId server, UserId user) {
        return sql.withHandle(db -> db.select("select * from member where server_id = ? and user_id = ?", server, user)
                .mapTo(Member.class)
                .findOne());
    }

    /** Ordered by user id, after one. */
    public List<Member> list(ServerId server, UserId after, int limit) {
        return sql.withHandle(db -> db.select(
                        "select * from member where server_id = ? and user_id > ? order by user_id limit ?",
                        server,
                        after,
                        limit)
                .mapTo(Member.class)
                .list());
    }

    /** Those of the users who are members, and whose membership has reached Permify. */
    public List<Member> among(ServerId server, Collection<UserId> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        return sql.withHandle(db -> db.createQuery("""
                                select * from member where server_id = :server and user_id in (<users>)
                                  and not exists (select 1 from access_change change
                                    where change.server_id = member.server_id and change.kind = 'member'
                                      and change.subject_id = member.user_id)
                                """)
                .bind("server", server)
                .bindList("users", List.copyOf(users))
                .mapTo(Member.class)
                .list());
    }

    /** False when the member has the role already. */
    public boolean give(ServerId server, UserId user, RoleId role) {
        return sql.withHandle(db -> db.execute(
                        "insert into member_role (server_id, user_id, role_id) values (?, ?, ?) on conflict do nothing",
                        server,
                        user,
                        role))
                == 1;
    }

    /** False when the member did not have the role. */
    public boolean take(ServerId server, UserId user, RoleId role) {
        return sql.withHandle(db -> db.execute(
                        "delete from member_role where server_id = ? and user_id = ? and role_id = ?",
                        server,
                        user,
                        role))
                == 1;
    }

    /** The roles given to each of the users, beside the default one that everybody has. */
    public Map<UserId, List<RoleId>> roles(ServerId server, Collection<UserId> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return sql
                .withHandle(db -> db.createQuery("""
                                select user_id, role_id from member_role
                                where server_id = :server and user_id in (<users>) order by role_id
                                """)
                        .bind("server", server)
                        .bindList("users", List.copyOf(users))
                        .mapTo(HeldRole.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        HeldRole::userId, Collectors.mapping(HeldRole::roleId, Collectors.toList())));
    }

    /** The roles given to one member. */
    public List<RoleId> rolesOf(ServerId server, UserId user) {
        return roles(server, List.of(user)).getOrDefault(user, List.of());
    }

    /** The roles given to a user, by server. */
    public Map<ServerId, List<RoleId>> rolesOf(UserId user) {
        return sql
                .withHandle(db -> db.select("select server_id, role_id from member_role where user_id = ?", user)
                        .mapTo(RoleInServer.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        RoleInServer::serverId, Collectors.mapping(RoleInServer::roleId, Collectors.toList())));
    }
}
