package app.beep.servers.servers.control;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.servers.servers.entity.Server;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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

    public Optional<Server> find(ServerId id) {
        return sql.withHandle(db -> db.select("select * from server where id = ?", id)
                .mapTo(Server.class)
                .findOne());
    }

    /** The servers that a user is a member of, by id, after one. */
    public List<Server> joinedBy(UserId user, ServerId after, int limit) {
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
    public boolean claimOwnership(UserId user, int most) {
        return sql.withHandle(db -> {
            db.execute("insert into ownership (user_id, owned) values (?, 0) on conflict do nothing", user);
            return db.execute("update ownership set owned = owned + 1 where user_id = ? and owned < ?", user, most)
                    == 1;
        });
    }

    /** Raises the access version under the server's row lock. */
    public AccessVersion raiseAccessVersion(ServerId server) {
        return raise(
                "update server set access_version = access_version + 1 where id = :id returning access_version",
                server);
    }

    /** Raises the access version and the roles' version under the server's row lock. */
    public AccessVersion raiseRolesVersion(ServerId server) {
        return raise("""
                update server set access_version = access_version + 1, roles_version = roles_version + 1
                where id = :id returning access_version
                """, server);
    }

    /** What has happened asks nothing of the channels' version. */
    private AccessVersion raise(String statement, ServerId server) {
        return sql.withHandle(db -> new AccessVersion(
                db.createQuery(statement).bind("id", server).mapTo(Long.class).one(), 0));
    }

    /**
     * Locks the server's row until the transaction ends: who changes access in it waits.
     *
     * @throws ProblemException 404 when there is no such server
     */
    public Server lock(ServerId server) {
        return sql.withHandle(db -> db.select("select * from server where id = ? for update", server)
                .mapTo(Server.class)
                .findOne()
                .orElseThrow(ProblemException::notFound));
    }
}
