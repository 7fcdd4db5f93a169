package app.beep.media.files.control;

import app.beep.common.ids.MediaId;
import app.beep.common.settings.Setting;
import app.beep.media.storage.control.MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps nothing for ever (R-MEDIA-02): files that nobody attached within a day, and bytes without a row, which a crash
 * left behind.
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
    @ConfigProperty(name = "beep.media.orphan.hours", defaultValue = "24")
    @Setting("Hours until a file that nobody attached is deleted")
    long orphanHours;

    /** Longer than an upload may take: what is older and has no row will never get one. */
    @Inject
    @ConfigProperty(name = "beep.media.leftover.seconds", defaultValue = "7200")
    @Setting("Age in seconds from which stored bytes that belong to no file are deleted")
    long leftoverSeconds;

    /** Removes the files that nobody attached in time. */
    public void orphans() {
        while (removal.orphans(Duration.ofHours(orphanHours)) > 0) {
            // until none is left
        }
    }

    /** Removes bytes that have had no row for long. */
    public void leftovers() {
        var batch = new ArrayList<MediaId>();
        store.forEachBefore(Instant.now().minusSeconds(leftoverSeconds), id -> {
            batch.add(id);
            if (batch.size() == BATCH) {
                removeUnknown(batch);
            }
        });
        removeUnknown(batch);
    }

    private void removeUnknown(List<MediaId> objects) {
        var known = files.known(objects);
        objects.stream().filter(id -> !known.contains(id)).forEach(store::delete);
        objects.clear();
    }
}
