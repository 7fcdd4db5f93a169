package app.beep.channels.access.control;

import app.beep.channels.access.entity.RoleAccess;
import app.beep.common.authorization.AccessVersion;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Which roles restricted channels are open to, as stored, with the version that each change of it raises. */
@ApplicationScoped
public class RoleAccesses {
    @Inject
    Jdbi sql;

    public void insert(ChannelId channel, List<RoleAccess> roles) {
        sql.useHandle(db -> roles.forEach(role -> db.execute(
                "insert into channel_access (channel_id, role_id, can_read, can_write) values (?, ?, ?, ?)",
                channel,
                role.roleId(),
                role.canRead(),
                role.canWrite())));
    }

    List<RoleAccess> of(ChannelId channel) {
        return sql.withHandle(
                db -> db.select("select role_id, can_read, can_write from channel_access where channel_id = ?", channel)
                        .mapTo(RoleAccess.class)
                        .list());
    }

    /** Raises the channels' half of the server's access version, under the lock of its list; the other half is not asked for. */
    public AccessVersion raiseVersion(ServerId server) {
        return sql.withHandle(db -> new AccessVersion(
                0, db.createQuery("""
                                update channel_list set access_version = access_version + 1 where server_id = :server
                                returning access_version
                                """).bind("server", server).mapTo(Long.class).one()));
    }

    long version(ServerId server) {
        return sql.withHandle(db -> db.select("select access_version from channel_list where server_id = ?", server)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }
}
