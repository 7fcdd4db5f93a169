package app.beep.auth.sessions.control;

import app.beep.auth.peers.entity.RefreshToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** The table of refresh tokens that were exchanged, by ids that only their holders know; kept while the tokens live. */
@ApplicationScoped
public class UsedRefreshTokens {
    @Inject
    Jdbi sql;

    /** Whether it was exchanged longer ago than the grace, by the same session. */
    boolean before(RefreshToken token, Duration grace) {
        return sql.withHandle(db -> db.select("""
                        select count(*) from used_refresh_token
                        where token_id = ? and session_id = ? and first_used_at < now() - make_interval(secs => ?)
                        """, token.id(), token.sessionId(), grace.toSeconds())
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** Keycloak has taken it; only the first time counts. */
    void add(RefreshToken token) {
        sql.useHandle(db -> db.execute("""
                insert into used_refresh_token (token_id, session_id, expires) values (?, ?, ?)
                on conflict do nothing
                """, token.id(), token.sessionId(), Timestamp.from(token.until())));
    }

    /** Forgets those that Keycloak refuses anyway. */
    void purge() {
        sql.useHandle(db -> db.execute("delete from used_refresh_token where expires < now()"));
    }
}
