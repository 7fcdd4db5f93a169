package app.beep.auth.sessions.control;

import app.beep.auth.sessions.entity.EndedSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The table of ended sessions: the truth that every service's list is made from. */
@ApplicationScoped
public class EndedSessionList {
    @Inject
    Jdbi sql;

    /** Adds a session, or moves the end of its last token further away. Those of an account that is gone are over at Keycloak, too. */
    public void add(EndedSession session) {
        sql.useHandle(db -> db.execute(
                """
                insert into ended_session (session_id, user_id, reason, last_token_expires, closed) values (?, ?, ?, ?, ?)
                on conflict (coalesce(session_id, user_id::text)) do update
                  set last_token_expires = greatest(ended_session.last_token_expires, excluded.last_token_expires)
                """,
                session.sessionId(),
                session.userId(),
                session.reason(),
                Timestamp.from(session.lastTokenExpires()),
                session.sessionId() == null));
    }

    /** Keycloak has ended the session too, so no token of it can be made any more. */
    public void close(String sessionId) {
        sql.useHandle(db -> db.execute("update ended_session set closed = true where session_id = ?", sessionId));
    }

    /** Those of which tokens may still be in use. */
    public List<EndedSession> current() {
        return read("select * from ended_session where last_token_expires > now() - interval '1 minute' or not closed");
    }

    /** Those that Keycloak has not ended although they were ended a while ago. */
    public List<EndedSession> open() {
        return read("select * from ended_session where not closed and ended_at < now() - interval '30 seconds'");
    }

    /** Forgets sessions whose last token has expired. */
    public void purge() {
        sql.useHandle(db -> db.execute(
                "delete from ended_session where closed and last_token_expires < now() - interval '1 minute'"));
    }

    private List<EndedSession> read(String query) {
        return sql.withHandle(db -> db.select(query).mapTo(EndedSession.class).list());
    }
}
