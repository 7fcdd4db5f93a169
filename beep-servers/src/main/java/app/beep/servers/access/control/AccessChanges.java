package app.beep.servers.access.control;

import app.beep.common.ids.ServerId;
import app.beep.events.Event;
import app.beep.events.access.Announcements;
import app.beep.servers.access.entity.AccessChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Notes, in the transaction of a change, whose relationships have to be written again. A change that is being applied
 * blocks a new one of the same subject until it is done, so none is forgotten.
 */
@ApplicationScoped
public class AccessChanges {
    @Inject
    Jdbi sql;

    @Inject
    Announcements announcements;

    public void serverChanged(UUID server) {
        note(server, AccessChange.SERVER, server);
    }

    /** A membership began. */
    public void memberJoined(UUID server, UUID user) {
        note(server, AccessChange.MEMBER, user);
    }

    /** A membership ended, and with it the roles. */
    public void memberLeft(UUID server, UUID user) {
        note(server, AccessChange.MEMBER, user);
        note(server, AccessChange.MEMBER_ROLES, user);
    }

    /** A member has other roles than before; the membership is not in doubt meanwhile. */
    public void memberRolesChanged(UUID server, UUID user) {
        note(server, AccessChange.MEMBER_ROLES, user);
    }

    /** A role came, gives other permissions, or is gone. */
    public void roleChanged(UUID server, UUID role) {
        note(server, AccessChange.ROLE, role);
    }

    /** The version first: its row is what changes and their application take turns by. */
    private void note(UUID server, String kind, UUID subject) {
        write(server, AccessChange.VERSION, server);
        write(server, kind, subject);
    }

    private void write(UUID server, String kind, UUID subject) {
        sql.useHandle(db -> db.execute("""
                insert into access_change (server_id, kind, subject_id) values (?, ?, ?)
                on conflict (server_id, kind, subject_id) do update
                  set times = access_change.times + 1, changed_at = now()
                """, server, kind, subject));
    }

    /**
     * Tells of a change once it has been applied.
     *
     * @param event its audience is the server or one user
     */
    public void announce(UUID server, Event event) {
        announcements.keep(new ServerId(server), event);
    }

    /** The servers in which the user's membership has not reached Permify yet. */
    public Set<UUID> unsettled(UUID user) {
        return Set.copyOf(sql.withHandle(
                db -> db.select("select server_id from access_change where kind = 'member' and subject_id = ?", user)
                        .mapTo(UUID.class)
                        .list()));
    }

    /** One at a time applies a server's changes; the lock ends with the transaction. */
    public void lock(UUID server) {
        sql.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtextextended(?, 7103))", server.toString()));
    }

    /**
     * What is to be applied for a server, locked until the transaction ends: roles before memberships, so that nobody comes
     * back into old ones, and the version last. All that was noted under the version is in it.
     */
    public List<AccessChange> take(UUID server) {
        return sql.withHandle(db -> {
            db.execute("select 1 from access_change where server_id = ? and kind = 'version' for update", server);
            return db.select("""
                        select server_id, kind, subject_id from access_change
                        where server_id = ?
                        order by kind = 'version', kind = 'member', kind, subject_id for update
                        """, server).mapTo(AccessChange.class).list();
        });
    }

    /** Whether Permify may differ from the database in what the members' roles give. */
    public boolean areRolesUnsettled(UUID server) {
        return sql.withHandle(db -> db.select("""
                        select exists (
                          select 1 from access_change change
                          where change.server_id = ? and (change.kind = 'role' or (change.kind = 'member_roles'
                            and exists (select 1 from member where member.server_id = change.server_id
                              and member.user_id = change.subject_id))))
                        """, server).mapTo(Boolean.class).one());
    }

    public void done(AccessChange change) {
        sql.useHandle(db -> db.execute(
                "delete from access_change where server_id = ? and kind = ? and subject_id = ?",
                change.serverId(),
                change.kind(),
                change.subjectId()));
    }

    /** Servers whose changes have been waiting for a while. */
    public List<UUID> waiting() {
        return sql.withHandle(db -> db.select("""
                        select server_id from (
                          select server_id, changed_at from access_change
                          union all select server_id, created_at from access_event) waiting
                        where changed_at < now() - interval '2 seconds'
                        group by server_id order by min(changed_at) limit 100
                        """).mapTo(UUID.class).list());
    }
}
