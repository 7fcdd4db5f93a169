package app.beep.servers.registry.control;

import app.beep.common.problem.ProblemException;
import app.beep.servers.registry.entity.Server;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Servers as stored. */
@ApplicationScoped
public class Servers {
    @Inject
    Jdbi sql;

    public void insert(Server server) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into server (id, name, description, visibility, owner_id, member_count, access_version,
                                            created_at)
                        values (:id, :name, :description, :visibility, :ownerId, :memberCount, :accessVersion,
                                :createdAt)
                        """).bindMethods(server).execute());
    }

    public Optional<Server> find(UUID id) {
        return sql.withHandle(db -> db.select("select * from server where id = ?", id)
                .mapTo(Server.class)
                .findOne());
    }

    /** The servers that a user is a member of, in the order of joining, after a server of that list. */
    public List<Server> joinedBy(UUID user, UUID after, int limit) {
        return sql.withHandle(db -> db.createQuery("""
                        select server.* from server join member on member.server_id = server.id
                        where member.user_id = :user and server.id > :after
                        order by server.id limit :limit
                        """)
                .bind("user", user)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Server.class)
                .list());
    }

    /** Counts one more server as owned, unless the user owns as many as allowed. */
    public boolean claimOwnership(UUID user, int most) {
        return sql.withHandle(db -> {
            db.execute("insert into ownership (user_id, owned) values (?, 0) on conflict do nothing", user);
            return db.execute("update ownership set owned = owned + 1 where user_id = ? and owned < ?", user, most)
                    == 1;
        });
    }

    /** Raises the access version under the server's row lock. */
    public long raiseAccessVersion(UUID server) {
        return sql.withHandle(db -> db.createQuery(
                        "update server set access_version = access_version + 1 where id = :id returning access_version")
                .bind("id", server)
                .mapTo(Long.class)
                .one());
    }

    /** Raises the access version and the roles' version under the server's row lock. */
    public long raiseRolesVersion(UUID server) {
        return sql.withHandle(
                db -> db.createQuery("""
                        update server set access_version = access_version + 1, roles_version = roles_version + 1
                        where id = :id returning access_version
                        """).bind("id", server).mapTo(Long.class).one());
    }

    /**
     * Locks the server's row until the transaction ends: who changes access in it waits.
     *
     * @throws ProblemException 404 when there is no such server
     */
    public Server lock(UUID server) {
        return sql.withHandle(db -> db.select("select * from server where id = ? for update", server)
                .mapTo(Server.class)
                .findOne()
                .orElseThrow(ProblemException::notFound));
    }

    /** The version that Permify has reached: one less while a change is on its way there. */
    public Optional<Long> settledVersion(UUID server) {
        return sql.withHandle(db -> db.select("""
                        select access_version - (exists (
                          select 1 from access_change where server_id = server.id))::int from server where id = ?
                        """, server).mapTo(Long.class).findOne());
    }

    public Optional<Long> accessVersion(UUID server) {
        return sql.withHandle(db -> db.select("select access_version from server where id = ?", server)
                .mapTo(Long.class)
                .findOne());
    }
}
