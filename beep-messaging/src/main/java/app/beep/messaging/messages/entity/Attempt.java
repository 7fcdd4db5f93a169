package app.beep.messaging.messages.entity;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.UserId;
import app.beep.messaging.attachments.entity.ClaimId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to post, perhaps made before: with the same key and the same content it is the same post.
 *
 * @param key the author's Idempotency-Key
 * @param requestHash of everything that was asked for
 */
public record Attempt(@Nullable String key, byte[] requestHash) {

    /** @param request everything that was asked for, as text */
    public static Attempt of(@Nullable String key, String request) {
        return new Attempt(key, IdempotencyKeys.hash(request));
    }

    /** Whether a request with that hash, made earlier under the key, was this one. */
    public boolean repeats(byte[] earlier) {
        return Arrays.equals(earlier, requestHash);
    }

    /** The same for each attempt of one author's post; without a key there is only one, whose message it is named after. */
    ClaimId claim(UserId author, MessageId message) {
        if (key == null) {
            return new ClaimId(message.value());
        }
        var name = ByteBuffer.wrap(IdempotencyKeys.hash(author + key + new BigInteger(requestHash)));
        return new ClaimId(new UUID(name.getLong(), name.getLong()));
    }
}
