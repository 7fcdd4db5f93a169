package app.beep.auth.signups.control;

import app.beep.auth.keyed.control.KeyedHash;
import app.beep.auth.signups.entity.Applicant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells whether two sign-ups are the same request. Keyed with the service's secret: a plain hash in the database would
 * let whoever reads it try passwords.
 */
@ApplicationScoped
public class RequestFingerprint {
    @Inject
    KeyedHash keyed;

    byte[] of(Applicant applicant) {
        return keyed.of(applicant.email(), applicant.username(), applicant.displayName(), applicant.password());
    }
}
