package app.beep.channels.order.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A server's list of channels as stored: one row, the lock under which the limit and the positions hold. */
@ApplicationScoped
public class ChannelList {
    @Inject
    Jdbi sql;

    /** Counts one more channel under the list's row lock; false at the limit. */
    public boolean claimPlace(ServerId server, int most) {
        return sql.withHandle(db -> {
            db.execute("insert into channel_list (server_id, channels) values (?, 0) on conflict do nothing", server);
            return db.execute(
                            "update channel_list set channels = channels + 1 where server_id = ? and channels < ?",
                            server,
                            most)
                    == 1;
        });
    }

    /** Behind the last one of the parent. */
    public int nextPosition(ServerId server, @Nullable ChannelId parent) {
        return sql.withHandle(db -> db.createQuery("""
                        select coalesce(max(position) + 1, 0) from channel
                        where server_id = :server and parent_id is not distinct from cast(:parent as uuid)
                        """)
                .bind("server", server)
                .bind("parent", parent == null ? null : parent.value())
                .mapTo(Integer.class)
                .one());
    }
}
