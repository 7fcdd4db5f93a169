package app.beep.local.servers;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as Elasticsearch's file of users has it: salted, by PBKDF2. */
final class PasswordHash {
    private static final int ROUNDS = 10_000;
    private static final int SALT_BYTES = 32;
    private static final int KEY_BITS = 256;

    private PasswordHash() {}

    static String of(String password) {
        try {
            var salt = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(salt);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, KEY_BITS))
                    .getEncoded();
            var text = Base64.getEncoder();
            return "{PBKDF2}%d$%s$%s".formatted(ROUNDS, text.encodeToString(salt), text.encodeToString(key));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This JVM has no PBKDF2", missing);
        }
    }
}
