package app.beep.servers.members.control;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** What Permify does not know yet of memberships and roles. */
@ApplicationScoped
public class UnsettledMembers {
    @Inject
    Jdbi sql;

    /** The servers in which the user's membership has not reached Permify yet. */
    public Set<ServerId> serversOf(UserId user) {
        return Set.copyOf(sql.withHandle(
                db -> db.select("select server_id from access_change where kind = 'member' and subject_id = ?", user)
                        .mapTo(ServerId.class)
                        .list()));
    }

    /** Whose membership of the server has not reached Permify yet. */
    public Set<UserId> of(ServerId server) {
        return Set.copyOf(sql.withHandle(
                db -> db.select("select subject_id from access_change where kind = 'member' and server_id = ?", server)
                        .mapTo(UserId.class)
                        .list()));
    }

    /** Whether Permify may differ from the database in what the members' roles give. */
    public boolean areRoles(ServerId server) {
        return sql.withHandle(db -> db.select("""
                        select exists (
                          select 1 from access_change change
                          where change.server_id = ? and (change.kind = 'role' or (change.kind = 'member_roles'
                            and exists (select 1 from member where member.server_id = change.server_id
                              and member.user_id = change.subject_id))))
                        """, server).mapTo(Boolean.class).one());
    }
}
