package app.beep.media.storage.control;

import app.beep.common.health.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Without its storage beep-media is degraded: files cannot be put or read, claims and deletions go on. */
@ApplicationScoped
public class StorageHealth implements Part {
    @Inject
    MediaStore store;

    @Override
    public boolean works() {
        return store.works();
    }
}
