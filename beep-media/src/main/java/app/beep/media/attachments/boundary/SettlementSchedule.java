package app.beep.media.attachments.boundary;

import app.beep.common.service.Threads;
import app.beep.common.settings.Setting;
import app.beep.media.attachments.control.ClaimSettlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settles old claims each minute. */
@ApplicationScoped
public class SettlementSchedule {
    @Inject
    ClaimSettlement settlement;

    @Inject
    Threads threads;

    @Inject
    @ConfigProperty(name = "beep.media.settle.seconds", defaultValue = "60")
    @Setting("Pause between two looks for claims of files that were not settled, in seconds")
    long pause;

    void start(@Observes Startup startup) {
        threads.every("claim-settlement", Duration.ofSeconds(pause), settlement::settle);
    }
}
