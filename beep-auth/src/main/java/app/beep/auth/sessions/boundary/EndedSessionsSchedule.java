package app.beep.auth.sessions.boundary;

import app.beep.auth.sessions.control.LoggingOut;
import app.beep.common.service.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Each minute: ends in Keycloak what could not be ended there before, and forgets what is over. */
@ApplicationScoped
public class EndedSessionsSchedule {
    @Inject
    LoggingOut loggingOut;

    @Inject
    Threads threads;

    @Inject
    @ConfigProperty(name = "beep.auth.sweep.seconds", defaultValue = "60")
    long seconds;

    void start(@Observes Startup startup) {
        threads.every("ended-sessions", Duration.ofSeconds(seconds), loggingOut::tidy);
    }
}
