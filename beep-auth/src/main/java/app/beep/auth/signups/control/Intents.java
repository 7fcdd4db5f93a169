package app.beep.auth.signups.control;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.Ids;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of sign-up intents. Every statement commits by itself, so that a crash finds the last step done. */
@ApplicationScoped
public class Intents {
    /** How long a failed sign-up is looked at again: a step whose answer was lost may be carried out late. */
    private static final Duration WATCHED = Duration.ofMinutes(15);

    @Inject
    Jdbi sql;

    /** An intent; it is finished, undone, or under way. */
    public record Intent(UUID id, @Nullable UUID userId, Instant begunAt, boolean finished) {

        boolean isWatched() {
            return begunAt.plus(WATCHED).isAfter(Instant.now());
        }

        private static Intent of(ResultSet row, StatementContext context) throws SQLException {
            return new Intent(
                    row.getObject("id", UUID.class),
                    row.getObject("user_id", UUID.class),
                    row.getTimestamp("begun_at").toInstant(),
                    row.getTimestamp("finished_at") != null);
        }
    }

    /**
     * Writes a new intent, or gives the one that the same key began.
     *
     * @throws ProblemException 422 when the key began another request
     */
    Begun begin(@Nullable String key, byte[] request) {
        var id = Ids.next();
        return sql.withHandle(db -> {
            var added = db.execute(
                    "insert into sign_up (id, idempotency_key, request_hash) values (?, ?, ?) on conflict do nothing",
                    id,
                    key,
                    request);
            if (added == 1) {
                return new Begun(id, null);
            }
            var earlier = db.createQuery("select * from sign_up where idempotency_key = :key")
                    .bind("key", key)
                    .map((row, context) -> new Earlier(Intent.of(row, context), row.getBytes("request_hash")))
                    .findOne()
                    .orElseThrow(() -> ProblemException.unavailable("The sign-up that this repeats"));
            if (!Arrays.equals(earlier.request(), request)) {
                throw IdempotencyKeys.reused();
            }
            return new Begun(earlier.intent().id(), earlier.intent());
        });
    }

    /** Which intent to go on with; {@code earlier} when the key has been used before. */
    record Begun(UUID id, @Nullable Intent earlier) {}

    private record Earlier(Intent intent, byte[] request) {}

    void madeAccount(UUID id, UUID userId) {
        sql.useHandle(db -> db.execute("update sign_up set user_id = ? where id = ?", userId, id));
    }

    /** False when the sign-up took so long that it has been undone meanwhile. */
    boolean finish(UUID id) {
        return sql.withHandle(
                db -> db.execute("update sign_up set finished_at = now() where id = ? and undone_at is null", id) == 1);
    }

    /** Says that this sign-up will not succeed: its key is free again, and it cannot be finished any more. */
    void abandon(UUID id) {
        sql.useHandle(db -> db.execute("""
                update sign_up set undone_at = coalesce(undone_at, now()), idempotency_key = null
                where id = ? and finished_at is null
                """, id));
    }

    void forget(UUID id) {
        sql.useHandle(db -> db.execute("delete from sign_up where id = ? and finished_at is null", id));
    }

    Optional<Intent> find(UUID id) {
        return sql.withHandle(db -> db.select("select * from sign_up where id = ?", id)
                .map(Intent::of)
                .findOne());
    }

    /** Unfinished intents that were begun more than a minute ago. */
    public List<UUID> left() {
        return sql.withHandle(db -> db.select("""
                select id from sign_up where finished_at is null and begun_at < now() - interval '1 minute'
                order by begun_at limit 1000
                """).mapTo(UUID.class).list());
    }

    /** Locks one of those for the current transaction; empty when another instance is at it, or it is gone. */
    public Optional<Intent> claim(UUID id) {
        return sql.withHandle(
                db -> db.select("select * from sign_up where id = ? and finished_at is null for update skip locked", id)
                        .map(Intent::of)
                        .findOne());
    }

    /** Forgets finished sign-ups whose key is not honoured any more. */
    public void purge() {
        sql.useHandle(db -> db.execute("delete from sign_up where finished_at < now() - interval '24 hours'"));
    }
}
