package app.beep.common.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.common.ids.Id;
import app.beep.common.problem.ProblemException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Cursors are opaque to clients: the sort key of the last item, encoded and signed by the service, so that what a service
 * reads from a cursor is what an instance of it wrote there.
 */
public final class Cursor {
    private static final UUID LOWEST = new UUID(0, 0);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "cursors";
    private static final int SIGNATURE_BYTES = 16;

    private static volatile @Nullable SecretKeySpec key;

    private Cursor() {}

    /** Signs with a key of its own made of a secret; cursors of another secret are none from then on. */
    public static void signWith(String secret) {
        key = new SecretKeySpec(
                mac(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM), PURPOSE.getBytes(UTF_8)), ALGORITHM);
    }

    /** The cursor that stands for a sort key. */
    public static String encode(String sortKey) {
        var content = sortKey.getBytes(UTF_8);
        var signature = mac(Objects.requireNonNull(key, "no key yet"), content);
        var signed = Arrays.copyOf(signature, SIGNATURE_BYTES + content.length);
        System.arraycopy(content, 0, signed, SIGNATURE_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The id to continue after, of the type that is paged through; at the beginning the lowest there is. */
    public static <T extends Id> T decodeId(@Nullable String cursor, Function<UUID, T> type) {
        var id = decode(cursor);
        try {
            return type.apply(id == null ? LOWEST : UUID.fromString(id));
        } catch (IllegalArgumentException ofAnotherList) {
            throw foreign();
        }
    }

    /**
     * The sort key to continue after, or null at the start.
     *
     * @throws ProblemException 400 when this service gave no such cursor
     */
    public static @Nullable String decode(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var signed = bytes(cursor);
        if (signed.length >= SIGNATURE_BYTES) {
            var sortKey = new String(signed, SIGNATURE_BYTES, signed.length - SIGNATURE_BYTES, UTF_8);
            if (MessageDigest.isEqual(encode(sortKey).getBytes(UTF_8), cursor.getBytes(UTF_8))) {
                return sortKey;
            }
        }
        throw foreign();
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException none) {
            throw foreign();
        }
    }

    private static byte[] mac(SecretKeySpec secret, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProblemException foreign() {
        return ProblemException.malformed("The cursor is not one that Beep gave.");
    }
}
