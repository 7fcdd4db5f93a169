package app.beep.auth.sessions.boundary;

import app.beep.auth.sessions.control.AccountWatch;
import app.beep.common.service.Threads;
import app.beep.common.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks twice a second whom Keycloak has disabled or deleted. */
@ApplicationScoped
public class AccountWatchSchedule {
    @Inject
    AccountWatch watch;

    @Inject
    Threads threads;

    @Inject
    @ConfigProperty(name = "beep.auth.account.watch.millis", defaultValue = "500")
    @Setting("Pause between two looks whether Keycloak has disabled or deleted accounts, in milliseconds")
    long millis;

    void start(@Observes Startup startup) {
        threads.every("account-watch", Duration.ofMillis(millis), watch::look);
    }
}
