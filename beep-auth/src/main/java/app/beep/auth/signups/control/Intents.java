package app.beep.auth.signups.control;

import app.beep.auth.peers.entity.SignUpId;
import app.beep.auth.signups.entity.Intent;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** The table of sign-up intents. Every statement commits by itself, so that a crash finds the last step done. */
@ApplicationScoped
public class Intents {
    private static final String INTENTS =
            "select id, user_id, begun_at, finished_at is not null as finished, request_hash from sign_up ";

    @Inject
    Jdbi sql;

    /**
     * Writes a new intent, or gives the one that the same key began.
     *
     * @throws ProblemException 422 when the key began another request
     */
    Begun begin(@Nullable String key, byte[] request) {
        var id = SignUpId.next();
        return sql.withHandle(db -> {
            var added = db.execute(
                    "insert into sign_up (id, idempotency_key, request_hash) values (?, ?, ?) on conflict do nothing",
                    id,
                    key,
                    request);
            if (added == 1) {
                return new Begun(id, null);
            }
            var earlier = db.createQuery(INTENTS + "where idempotency_key = :key")
                    .bind("key", key)
                    .mapTo(Earlier.class)
                    .findOne()
                    .orElseThrow(() -> ProblemException.unavailable("The sign-up that this repeats"));
            if (!Arrays.equals(earlier.requestHash(), request)) {
                throw IdempotencyKeys.reused();
            }
            return new Begun(earlier.intent().id(), earlier.intent());
        });
    }

    /** Which intent to go on with; {@code earlier} when the key has been used before. */
    record Begun(SignUpId id, @Nullable Intent earlier) {}

    /** Public for the mapper of rows. */
    public record Earlier(@Nested Intent intent, byte[] requestHash) {}

    void madeAccount(SignUpId id, UserId userId) {
        sql.useHandle(db -> db.execute("update sign_up set user_id = ? where id = ?", userId, id));
    }

    /** False when the sign-up took so long that it has been undone meanwhile. */
    boolean finish(SignUpId id) {
        return sql.withHandle(
                db -> db.execute("update sign_up set finished_at = now() where id = ? and undone_at is null", id) == 1);
    }

    /** Says that this sign-up will not succeed: its key is free again, and it cannot be finished any more. */
    void abandon(SignUpId id) {
        sql.useHandle(db -> db.execute("""
                update sign_up set undone_at = coalesce(undone_at, now()), idempotency_key = null
                where id = ? and finished_at is null
                """, id));
    }

    void forget(SignUpId id) {
        sql.useHandle(db -> db.execute("delete from sign_up where id = ? and finished_at is null", id));
    }

    Optional<Intent> find(SignUpId id) {
        return sql.withHandle(db ->
                db.select(INTENTS + "where id = ?", id).mapTo(Intent.class).findOne());
    }

    /** Unfinished intents that were begun more than a minute ago. */
    public List<SignUpId> left() {
        return sql.withHandle(db -> db.select("""
                select id from sign_up where finished_at is null and begun_at < now() - interval '1 minute'
                order by begun_at limit 1000
                """).mapTo(SignUpId.class).list());
    }

    /** Locks one of those for the current transaction; empty when another instance is at it, or it is gone. */
    public Optional<Intent> claim(SignUpId id) {
        return sql.withHandle(
                db -> db.select(INTENTS + "where id = ? and finished_at is null for update skip locked", id)
                        .mapTo(Intent.class)
                        .findOne());
    }

    /** Forgets finished sign-ups whose key is not honoured any more. */
    public void purge() {
        sql.useHandle(db -> db.execute("delete from sign_up where finished_at < now() - interval '24 hours'"));
    }
}
