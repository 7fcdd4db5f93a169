package app.beep.channels.channels.control;

import app.beep.channels.channels.entity.Channel;
import app.beep.channels.channels.entity.RoleAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Channels as stored. */
@ApplicationScoped
public class Channels {
    @Inject
    Jdbi sql;

    /** Counts one more channel under the server's row lock, which also orders positions; false at the limit. */
    public boolean claimPlace(UUID server, int most) {
        return sql.withHandle(db -> {
            db.execute("insert into channel_list (server_id, channels) values (?, 0) on conflict do nothing", server);
            return db.execute(
                            "update channel_list set channels = channels + 1 where server_id = ? and channels < ?",
                            server,
                            most)
                    == 1;
        });
    }

    public int nextPosition(UUID server, @Nullable UUID parent) {
        return sql.withHandle(db -> db.createQuery("""
                        select coalesce(max(position) + 1, 0) from channel
                        where server_id = :server and parent_id is not distinct from cast(:parent as uuid)
                        """)
                .bind("server", server)
                .bind("parent", parent)
                .mapTo(Integer.class)
                .one());
    }

    public void insert(Channel channel, List<RoleAccess> access) {
        sql.useHandle(db -> {
            db.createUpdate("""
                            insert into channel (id, server_id, name, type, topic, parent_id, position, restricted,
                                                 created_at)
                            values (:id, :serverId, :name, :type, :topic, cast(:parentId as uuid), :position,
                                    :restricted, :createdAt)
                            """).bindMethods(channel).execute();
            access.forEach(role -> db.execute(
                    "insert into channel_access (channel_id, role_id, can_read, can_write) values (?, ?, ?, ?)",
                    channel.id(),
                    role.roleId(),
                    role.canRead(),
                    role.canWrite()));
        });
    }

    public Optional<Channel> find(UUID id) {
        return sql.withHandle(db -> db.select("select * from channel where id = ?", id)
                .mapTo(Channel.class)
                .findOne());
    }

    public List<Channel> byIds(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.withHandle(db -> db.createQuery("select * from channel where id in (<ids>)")
                        .bindList("ids", ids)
                        .mapTo(Channel.class)
                        .list());
    }

    /** By position within the parent. */
    public List<Channel> of(UUID server) {
        return sql.withHandle(
                db -> db.select("select * from channel where server_id = ? order by position, created_at, id", server)
                        .mapTo(Channel.class)
                        .list());
    }

    public List<RoleAccess> access(UUID channel) {
        return sql.withHandle(
                db -> db.select("select role_id, can_read, can_write from channel_access where channel_id = ?", channel)
                        .mapTo(RoleAccess.class)
                        .list());
    }

    /** False when it was marked before. */
    public boolean markAccessWritten(UUID channel) {
        return sql.withHandle(db -> db.execute(
                        "update channel set access_written = true where id = ? and not access_written", channel))
                == 1;
    }

    public boolean isAccessWritten(UUID channel) {
        return sql.withHandle(db -> db.select("select access_written from channel where id = ?", channel)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(true));
    }

    /** Channels whose relationships could not be written when they were opened. */
    public List<UUID> accessWaiting() {
        return sql.withHandle(db -> db.select("""
                        select id from channel
                        where not access_written and created_at < now() - interval '2 seconds' limit 100
                        """).mapTo(UUID.class).list());
    }
}
