package app.beep.auth.keyed.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 with the service's secret: whoever reads the hash alone can neither try what it was made of, nor forge it. */
@ApplicationScoped
public class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    ServiceSettings settings;

    /** @param parts what is hashed; where one ends and the next begins makes a difference */
    public byte[] of(@Nullable String... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(
                    new SecretKeySpec(settings.get(ServiceSetting.CLIENT_SECRET).getBytes(UTF_8), ALGORITHM));
            for (var part : parts) {
                mac.update(String.valueOf(part).getBytes(UTF_8));
                mac.update((byte) 0);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
