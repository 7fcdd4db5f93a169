package app.beep.media.files.boundary;

import app.beep.common.problem.ProblemException;
import app.beep.media.files.entity.MediaFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.jspecify.annotations.Nullable;

/**
 * Uploads as HTTP sees them: so many at once, and one that is refused is read on (within bounds) so that an ordinary
 * client, which sends everything before it listens, can read why.
 */
@ApplicationScoped
public class Uploads {
    private static final Logger LOG = Logger.getLogger(Uploads.class.getName());
    private static final long AROUND_THE_FILE = 64 * 1024;
    private static final long MOST_DRAINED = 256L * 1024 * 1024;
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(60);

    @Inject
    Uploading uploading;

    /**
     * @param length the whole body's length, when it is announced
     * @throws ProblemException 413 at once when the body cannot hold a file that is small enough; 503 while too many
     *     upload
     */
    @Bulkhead(32)
    public MediaFile take(
            UUID uploader, InputStream body, String contentType, @Nullable Long length, @Nullable String key) {
        try {
            if (length != null && length > uploading.mostBytes() + AROUND_THE_FILE) {
                throw LimitedContent.tooLarge(uploading.mostBytes());
            }
            return uploading.upload(uploader, body, contentType, key);
        } catch (ProblemException refused) {
            if (length == null || length <= MOST_DRAINED) {
                drain(body);
            }
            throw refused;
        }
    }

    private static void drain(InputStream body) {
        try (var rest = new LimitedContent(body, MOST_DRAINED, DRAIN_PATIENCE)) {
            rest.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException | ProblemException enough) {
            LOG.log(Level.FINE, "The rest of a refused upload is not read: {0}", enough.toString());
        }
    }
}
