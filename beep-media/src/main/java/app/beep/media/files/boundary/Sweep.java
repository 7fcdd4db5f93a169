package app.beep.media.files.boundary;

import app.beep.common.service.Threads;
import app.beep.media.files.control.Files;
import app.beep.media.storage.control.MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps nothing for ever (R-MEDIA-02): files that nobody attached within a day, and bytes without a row, which a crash
 * left behind. Bytes are looked through from the start of the service and then every two hours.
 */
@ApplicationScoped
public class Sweep {
    private static final int BATCH = 500;

    @Inject
    Removal removal;

    @Inject
    Files files;

    @Inject
    MediaStore store;

    @Inject
    Threads threads;

    @Inject
    @ConfigProperty(name = "beep.media.orphan.hours", defaultValue = "24")
    long orphanHours;

    @Inject
    @ConfigProperty(name = "beep.media.sweep.seconds", defaultValue = "600")
    long pause;

    /** Longer than an upload may take: what is older and has no row will never get one. */
    @Inject
    @ConfigProperty(name = "beep.media.leftover.seconds", defaultValue = "7200")
    long leftoverSeconds;

    @Inject
    @ConfigProperty(name = "beep.media.leftover.pause.seconds", defaultValue = "7200")
    long leftoverPause;

    private Instant nextLook = Instant.EPOCH;

    void start(@Observes Startup startup) {
        threads.every("file-sweep", Duration.ofSeconds(pause), this::run);
    }

    void run() {
        while (removal.orphans(Duration.ofHours(orphanHours)) > 0) {
            // until none is left
        }
        if (Instant.now().isAfter(nextLook)) {
            leftovers();
            nextLook = Instant.now().plusSeconds(leftoverPause);
        }
    }

    private void leftovers() {
        var batch = new ArrayList<UUID>();
        store.forEachBefore(Instant.now().minusSeconds(leftoverSeconds), id -> {
            batch.add(id);
            if (batch.size() == BATCH) {
                removeUnknown(batch);
            }
        });
        removeUnknown(batch);
    }

    private void removeUnknown(List<UUID> objects) {
        var known = files.known(objects);
        objects.stream().filter(id -> !known.contains(id)).forEach(store::delete);
        objects.clear();
    }
}
