package app.beep.media.files.control;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.Setting;
import app.beep.media.files.entity.FileName;
import app.beep.media.files.entity.MediaFile;
import app.beep.media.images.control.ImageHeaders;
import app.beep.media.images.control.Metadata;
import app.beep.media.images.entity.Dimensions;
import app.beep.media.storage.control.MediaStore;
import app.beep.media.storage.control.StorageDown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in: bytes first, then the row. A crash in between leaves bytes that the sweep removes; there is never a row
 * without its bytes, and whatever is refused leaves nothing.
 */
@ApplicationScoped
public class Uploading {
    private static final Logger LOG = Logger.getLogger(Uploading.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    MediaStore store;

    @Inject
    FileTypes types;

    @Inject
    FileRegistry registry;

    @Inject
    @ConfigProperty(name = "beep.media.max.bytes", defaultValue = "52428800")
    @Setting("Size of a file in bytes, at most")
    long mostBytes;

    /** @throws ProblemException 413 when so many bytes are certainly too many for a file */
    public void requireSmall(long bytes) {
        if (bytes > mostBytes) {
            throw LimitedContent.tooLarge(mostBytes);
        }
    }

    /**
     * So many at the same time.
     *
     * @throws ProblemException why it is refused: 400, 408, 409, 410, 413, 422, 503
     * @throws BulkheadException when too many upload
     */
    @Bulkhead(32)
    public MediaFile upload(UserId uploader, Incoming request, @Nullable String key) {
        if (key != null) {
            IdempotencyKeys.checkLength(key);
        }
        registry.requireRoom(uploader, 1);
        var part = request.file();
        var id = MediaId.next();
        try {
            var stored = store.put(id, Metadata.removed(new LimitedContent(part.content(), mostBytes, PATIENCE)));
            request.end();
            var entered = registry.enter(described(id, uploader, part.name(), stored), key);
            if (!entered.id().equals(id)) {
                discard(id);
            }
            return entered;
        } catch (IOException brokenOff) {
            throw request.brokenOff(brokenOff);
        } catch (RuntimeException refused) {
            discard(id);
            throw refused;
        }
    }

    private MediaFile described(MediaId id, UserId uploader, FileName name, MediaStore.Stored stored) {
        if (stored.length() == 0) {
            throw ProblemException.invalid("file", "not-empty", "The file is empty.");
        }
        try (var head = store.open(id, 0);
                var image = store.open(id, 0)) {
            var type = types.of(head.readNBytes(FileTypes.HEAD), name);
            var dimensions = ImageHeaders.read(type, image);
            if (dimensions.filter(Dimensions::areTooLarge).isPresent()) {
                throw ProblemException.invalid("file", "pixels", "The picture has too many pixels.");
            }
            return MediaFile.uploaded(id, uploader, name, type, stored.length(), stored.sha256(), dimensions);
        } catch (IOException down) {
            throw new StorageDown(down);
        }
    }

    /** An entry whose outcome is unknown may have a row: its bytes stay, and the sweep decides. */
    private void discard(MediaId id) {
        try {
            if (registry.isUnknown(id)) {
                store.delete(id);
            }
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "A refused file is left for the sweep: {0}", later.toString());
        }
    }
}
