package app.beep.local.authorization;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Where the next page of a list begins, as a text that clients hand back. */
final class PageToken {

    private PageToken() {}

    static String of(String key) {
        return Base64.getEncoder().encodeToString(key.getBytes(UTF_8));
    }

    /** @throws Refusal (400) for what is no token */
    static String read(String token) {
        try {
            var key = new String(Base64.getDecoder().decode(token), UTF_8);
            if (of(key).equals(token)) {
                return key;
            }
            throw Refusal.invalid("ERROR_CODE_INVALID_CONTINUOUS_TOKEN");
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.invalid("ERROR_CODE_INVALID_CONTINUOUS_TOKEN");
        }
    }
}
