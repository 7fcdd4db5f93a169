package app.beep.auth.signups.control;

import app.beep.auth.peers.control.Accounts;
import app.beep.auth.peers.control.Profiles;
import app.beep.auth.peers.control.Taken;
import app.beep.auth.peers.entity.SignUpId;
import app.beep.auth.signups.SignedUp;
import app.beep.auth.signups.entity.Applicant;
import app.beep.auth.signups.entity.Intent;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account and its profile. The intent is written first, the account is made disabled and enabled last; a
 * failure undoes what was done, and what could not be undone the sweeper finds by the intent.
 */
@ApplicationScoped
public class SigningUp {
    private static final Logger LOG = Logger.getLogger(SigningUp.class.getName());

    @Inject
    Intents intents;

    @Inject
    Accounts accounts;

    @Inject
    Profiles profiles;

    @Inject
    RequestFingerprint fingerprint;

    /**
     * Signs somebody up; the same key gives the first result again.
     *
     * @throws ProblemException 409 {@code email-taken} or {@code username-taken}; 410 when the repeated sign-up's account
     *     is gone; 422; 503 when a step was not answered, or the first request with this key is still under way
     */
    public SignedUp signUp(Applicant applicant, @Nullable String key) {
        if (key != null) {
            IdempotencyKeys.checkLength(key);
        }
        var begun = intents.begin(key, fingerprint.of(applicant));
        if (begun.earlier() != null) {
            return repeated(begun.earlier());
        }
        try {
            return make(begun.id(), applicant);
        } catch (RuntimeException failure) {
            giveUp(begun.id(), failure);
            throw failure;
        }
    }

    private SignedUp make(SignUpId signUp, Applicant applicant) {
        var userId = accounts.createDisabled(signUp, applicant.email(), applicant.username(), applicant.password());
        intents.madeAccount(signUp, userId);
        profiles.create(userId, applicant.username(), applicant.displayName(), applicant.email());
        accounts.enable(userId);
        if (!intents.finish(signUp)) {
            throw ProblemException.unavailable("Sign-up");
        }
        return new SignedUp(userId, applicant.username());
    }

    private SignedUp repeated(Intent earlier) {
        var userId = earlier.userId();
        if (!earlier.finished() || userId == null) {
            throw ProblemException.unavailable("The sign-up that this repeats");
        }
        var username = profiles.username(userId)
                .orElseThrow(() -> ProblemException.gone("The account that this sign-up made is gone."));
        return new SignedUp(userId, username);
    }

    /** After a refusal everything is known, and nothing is left to watch; after a lost answer it is looked at again. */
    private void giveUp(SignUpId signUp, RuntimeException failure) {
        try {
            intents.abandon(signUp);
            intents.find(signUp).ifPresent(this::undo);
            if (failure instanceof Taken) {
                intents.forget(signUp);
            }
        } catch (RuntimeException alsoFailed) {
            LOG.log(Level.WARNING, "Sign-up {0} will be undone later: {1}", new Object[] {signUp, alsoFailed});
        }
    }

    /**
     * Takes everything back that an unfinished sign-up may have made, and forgets it once no late step can follow. Holds its
     * row meanwhile; nothing happens when another instance is at it.
     */
    @Transactional
    public void sweep(SignUpId signUp) {
        intents.claim(signUp).ifPresent(this::takeBack);
    }

    private void takeBack(Intent intent) {
        intents.abandon(intent.id());
        undo(intent);
        if (!intent.isWatched(Instant.now())) {
            intents.forget(intent.id());
        }
    }

    /** The account first: while beep-users is down its e-mail address is free for another attempt all the same. */
    private void undo(Intent intent) {
        var userId = intent.userId() == null ? accounts.madeBy(intent.id()).orElse(null) : intent.userId();
        if (userId != null) {
            accounts.delete(userId);
            profiles.undo(userId);
        }
    }
}
