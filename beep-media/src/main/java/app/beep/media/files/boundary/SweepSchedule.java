package app.beep.media.files.boundary;

import app.beep.common.service.Threads;
import app.beep.common.settings.Setting;
import app.beep.media.files.control.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sweeps every ten minutes; bytes are looked through from the start of the service and then every two hours. */
@ApplicationScoped
public class SweepSchedule {
    @Inject
    Sweep sweep;

    @Inject
    Threads threads;

    @Inject
    @ConfigProperty(name = "beep.media.sweep.seconds", defaultValue = "600")
    @Setting("Pause between two looks for files that nobody attached, in seconds")
    long pause;

    @Inject
    @ConfigProperty(name = "beep.media.leftover.pause.seconds", defaultValue = "7200")
    @Setting("Pause between two looks for stored bytes that belong to no file, in seconds")
    long leftoverPause;

    private Instant nextLook = Instant.EPOCH;

    void start(@Observes Startup startup) {
        threads.every("file-sweep", Duration.ofSeconds(pause), this::run);
    }

    private void run() {
        sweep.orphans();
        if (Instant.now().isAfter(nextLook)) {
            sweep.leftovers();
            nextLook = Instant.now().plusSeconds(leftoverPause);
        }
    }
}
