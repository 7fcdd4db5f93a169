package app.beep.auth.signups.boundary;

import app.beep.auth.peers.entity.SignUpId;
import app.beep.auth.signups.control.Intents;
import app.beep.auth.signups.control.SigningUp;
import app.beep.common.service.Threads;
import app.beep.common.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Each minute: undoes sign-ups that a crash left half-made; one instance at a time for each (R-AUTH-01). */
@ApplicationScoped
public class SignUpSweeper {
    private static final Logger LOG = Logger.getLogger(SignUpSweeper.class.getName());

    @Inject
    Intents intents;

    @Inject
    SigningUp signingUp;

    @Inject
    Threads threads;

    @Inject
    @ConfigProperty(name = "beep.auth.sweep.seconds", defaultValue = "60")
    @Setting("Pause between two looks for half-made sign-ups, and for ended sessions to forget, in seconds")
    long seconds;

    void start(@Observes Startup startup) {
        threads.every("sign-up-sweeper", Duration.ofSeconds(seconds), this::run);
    }

    void run() {
        intents.purge();
        intents.left().forEach(this::attempt);
    }

    private void attempt(SignUpId signUp) {
        try {
            signingUp.sweep(signUp);
        } catch (RuntimeException notNow) {
            LOG.log(Level.WARNING, "Sign-up {0} cannot be undone yet: {1}", new Object[] {signUp, notNow});
        }
    }
}
