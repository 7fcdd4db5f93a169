package app.beep.channels.channels.control;

import app.beep.channels.channels.entity.Channel;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Channels as stored. */
@ApplicationScoped
public class Channels {
    @Inject
    Jdbi sql;

    public void insert(Channel channel) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into channel (id, server_id, name, type, topic, parent_id, position, restricted, created_at)
                        values (:id, :serverId, :name, :type, :topic, cast(:parentId as uuid), :position, :restricted,
                                :createdAt)
                        """).bindMethods(channel).execute());
    }

    public Optional<Channel> find(ChannelId id) {
        return sql.withHandle(db -> db.select("select * from channel where id = ?", id)
                .mapTo(Channel.class)
                .findOne());
    }

    public List<Channel> byIds(List<ChannelId> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.withHandle(db -> db.createQuery("select * from channel where id in (<ids>)")
                        .bindList("ids", ids)
                        .mapTo(Channel.class)
                        .list());
    }

    /** By position within the parent. */
    public List<Channel> of(ServerId server) {
        return sql.withHandle(
                db -> db.select("select * from channel where server_id = ? order by position, created_at, id", server)
                        .mapTo(Channel.class)
                        .list());
    }
}
