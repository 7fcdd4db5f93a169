package app.beep.events.access;

import app.beep.common.ids.Id;
import app.beep.common.ids.ServerId;
import app.beep.events.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Notes, in the transaction of a change, whose relationships have to be written again (table {@code access_change}). A change
 * that is being applied blocks a new one of the same subject until it is done, so none is forgotten.
 */
@ApplicationScoped
public class AccessChanges {
    @Inject
    Jdbi sql;

    @Inject
    Announcements announcements;

    /** The version first: its row is what changes and their application take turns by. */
    public void note(ServerId server, String kind, Id subject) {
        noteVersion(server);
        write(server, kind, subject);
    }

    /** The version has to be shared again, although nothing has to be written. */
    public void noteVersion(ServerId server) {
        write(server, AccessChange.VERSION, server);
    }

    private void write(ServerId server, String kind, Id subject) {
        sql.useHandle(db -> db.execute("""
                insert into access_change (server_id, kind, subject_id) values (?, ?, ?)
                on conflict (server_id, kind, subject_id) do update
                  set times = access_change.times + 1, changed_at = now()
                """, server, kind, subject));
    }

    /** Tells of a change once it has been applied. */
    public void announce(ServerId server, Event event) {
        announcements.keep(server, event);
    }

    /** One at a time applies a server's changes; the lock ends with the transaction. */
    public void lock(ServerId server) {
        sql.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtextextended(?, 7103))", server.toString()));
    }

    /**
     * What is to be applied for a server, locked until the transaction ends, and the version last: all that was noted under
     * the version is in it. What is about members comes after all else, so that nobody comes back into what is being
     * taken away.
     */
    List<AccessChange> take(ServerId server) {
        return sql.withHandle(db -> {
            db.execute("select 1 from access_change where server_id = ? and kind = 'version' for update", server);
            return db.select("""
                        select server_id, kind, subject_id from access_change
                        where server_id = ?
                        order by kind = 'version', kind = 'member', kind, subject_id for update
                        """, server).mapTo(AccessChange.class).list();
        });
    }

    void done(AccessChange change) {
        sql.useHandle(db -> db.execute(
                "delete from access_change where server_id = ? and kind = ? and subject_id = ?",
                change.serverId(),
                change.kind(),
                change.subjectId()));
    }

    /** Servers whose changes have been waiting for a while. */
    List<ServerId> waiting() {
        return sql.withHandle(db -> db.select("""
                        select server_id from (
                          select server_id, changed_at from access_change
                          union all select server_id, created_at from access_event) waiting
                        where changed_at < now() - interval '2 seconds'
                        group by server_id order by min(changed_at) limit 100
                        """).mapTo(ServerId.class).list());
    }
}
