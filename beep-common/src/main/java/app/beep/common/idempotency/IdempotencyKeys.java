package app.beep.common.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.common.ids.Id;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.common.service.Retained;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Remembers for 24 hours which resource a caller's Idempotency-Key created. */
@ApplicationScoped
public class IdempotencyKeys implements Retained {
    public static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 64;

    @Inject
    Jdbi sql;

    /**
     * Claims the key for a resource about to be created in the current transaction. A concurrent request with the same
     * key waits until this transaction ends.
     *
     * @param request the request's record; another one under the same key is a 422
     * @param resourceId what the resource will be found by
     * @return empty when the key is new (or absent): create it; else the resource that the first request created
     */
    public Optional<String> claim(UserId caller, @Nullable String key, Record request, String resourceId) {
        if (key == null) {
            return Optional.empty();
        }
        checkLength(key);
        var hash = hash(request.toString());
        return sql.withHandle(db -> {
            var claimed = db.execute("""
                    insert into idempotency_key (caller, key, request_hash, resource_id) values (?, ?, ?, ?)
                    on conflict (caller, key) do update
                      set request_hash = excluded.request_hash, resource_id = excluded.resource_id, created_at = now()
                      where idempotency_key.created_at < now() - interval '24 hours'
                    """, caller, key, hash, resourceId);
            if (claimed == 1) {
                return Optional.empty();
            }
            var first = db.select(
                            "select request_hash, resource_id from idempotency_key where caller = ? and key = ?",
                            caller,
                            key)
                    .map((row, context) -> new First(row.getBytes(1), row.getString(2)))
                    .one();
            if (!Arrays.equals(first.hash(), hash)) {
                throw reused();
            }
            return Optional.of(first.resourceId());
        });
    }

    @Override
    public void forgetOld() {
        sql.useHandle(db -> db.execute("delete from idempotency_key where created_at < now() - interval '25 hours'"));
    }

    public static void checkLength(String key) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw ProblemException.malformed("An Idempotency-Key has 1 to 64 characters.");
        }
    }

    /** 422: the key was used for another request. */
    public static ProblemException reused() {
        return ProblemException.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "This key was used for another request.");
    }

    public static byte[] hash(String request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A request together with what it creates something in: the same body elsewhere is another request. */
    public record Within(Id parent, Record request) {}

    private record First(byte[] hash, String resourceId) {}
}
