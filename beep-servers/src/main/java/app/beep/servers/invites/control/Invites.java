package app.beep.servers.invites.control;

import app.beep.common.ids.ServerId;
import app.beep.servers.invites.entity.Invite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Invites as stored. */
@ApplicationScoped
public class Invites {
    @Inject
    Jdbi sql;

    public void insert(Invite invite) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into invite (code, server_id, created_by, max_uses, expires_at, created_at)
                        values (:code, :serverId, :createdBy, :maxUses, cast(:expiresAt as timestamptz), :createdAt)
                        """).bindMethods(invite).execute());
    }

    public Optional<Invite> find(String code) {
        return sql.withHandle(db -> db.select("select * from invite where code = ?", code)
                .mapTo(Invite.class)
                .findOne());
    }

    /** The newest first; at most 100 are shown. */
    public List<Invite> of(ServerId server) {
        return sql.withHandle(
                db -> db.select("select * from invite where server_id = ? order by created_at desc limit 100", server)
                        .mapTo(Invite.class)
                        .list());
    }

    /** Takes one use; false when the invite is over. Exact under concurrency. */
    public boolean use(String code) {
        return sql.withHandle(db -> db.execute("""
                        update invite set uses = uses + 1
                        where code = ? and (max_uses is null or uses < max_uses)
                          and (expires_at is null or expires_at > now())
                        """, code)) == 1;
    }

    public void delete(String code) {
        sql.useHandle(db -> db.execute("delete from invite where code = ?", code));
    }
}
