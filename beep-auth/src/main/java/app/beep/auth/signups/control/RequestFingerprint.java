package app.beep.auth.signups.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.auth.signups.entity.Applicant;
import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether two sign-ups are the same request. Keyed with the service's secret: a plain hash in the database would
 * let whoever reads it try passwords.
 */
@ApplicationScoped
public class RequestFingerprint {
    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    ServiceSettings settings;

    byte[] of(Applicant applicant) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(
                    new SecretKeySpec(settings.get(ServiceSetting.CLIENT_SECRET).getBytes(UTF_8), ALGORITHM));
            var parts =
                    new String[] {applicant.email(), applicant.username(), applicant.displayName(), applicant.password()
                    };
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
