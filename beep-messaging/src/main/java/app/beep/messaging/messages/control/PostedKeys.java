package app.beep.messaging.messages.control;

import app.beep.common.ids.MessageId;
import app.beep.messaging.messages.entity.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Idempotency keys of posts: many claimed at once, each on its own. */
@ApplicationScoped
public class PostedKeys {
    @Inject
    Jdbi sql;

    /** The message that a key stands for already, with the hash of its request. */
    public record First(MessageId messageId, byte[] requestHash) {}

    /** The ids of those posts whose key was used before, in the store or earlier in the list. */
    public Set<MessageId> claim(List<Post> posts) {
        var keyed = posts.stream().filter(post -> post.attempt().key() != null).toList();
        var repeated = new HashSet<MessageId>();
        if (keyed.isEmpty()) {
            return repeated;
        }
        sql.useHandle(db -> {
            try (var batch = db.prepareBatch("""
                    insert into idempotency_key (caller, key, request_hash, resource_id)
                    values (:authorId, :attempt.key, :attempt.requestHash, cast(:id as text)) on conflict (caller, key) do nothing
                    """)) {
                keyed.forEach(post -> batch.bindMethods(post).add());
                var claimed = batch.execute();
                for (int i = 0; i < claimed.length; i++) {
                    if (claimed[i] == 0) {
                        repeated.add(keyed.get(i).id());
                    }
                }
            }
        });
        return repeated;
    }

    /** Whether the post's key stands for a message already; false without a key. */
    public boolean isTaken(Post post) {
        return post.attempt().key() != null
                && sql.withHandle(db -> db.select(
                                "select 1 from idempotency_key where caller = ? and key = ?",
                                post.authorId(),
                                post.attempt().key())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    public First first(Post repeated) {
        return sql.withHandle(db -> db.select(
                        "select resource_id, request_hash from idempotency_key where caller = ? and key = ?",
                        repeated.authorId(),
                        repeated.attempt().key())
                .map((row, context) -> new First(MessageId.of(row.getString(1)), row.getBytes(2)))
                .one());
    }
}
