package app.beep.events.access;

import app.beep.common.ids.ServerId;
import app.beep.events.Event;
import app.beep.events.outbox.PreparedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Events of access changes, kept until the change has been applied: whoever hears of it then finds it everywhere. In the
 * table {@code access_event} of the service whose change it is.
 */
@ApplicationScoped
public class Announcements {
    @Inject
    Jdbi sql;

    /** Keeps an event in the transaction of its change. */
    public void keep(ServerId server, Event event) {
        var prepared = PreparedEvent.of(event);
        sql.useHandle(db -> db.execute(
                "insert into access_event (server_id, header, facts, frame) values (?, ?, cast(? as jsonb), ?)",
                server,
                prepared.header().line(),
                prepared.facts(),
                prepared.frame()));
    }

    /**
     * The events of a server in their order, taken out of the store. Take them before the changes: a change that commits in
     * between is then applied early, never announced early.
     */
    public List<PreparedEvent> take(ServerId server) {
        return sql.withHandle(db -> db.createQuery("""
                        with taken as (delete from access_event where server_id = :server returning *)
                        select header, facts, frame from taken order by id
                        """)
                .bind("server", server)
                .map((row, context) -> PreparedEvent.read(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }
}
