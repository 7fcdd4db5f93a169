package app.beep.media.files.control;

import app.beep.common.ids.MediaId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.Setting;
import app.beep.common.shares.Shares;
import app.beep.media.files.entity.ByteRange;
import app.beep.media.storage.control.MediaStore;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends parts of files, piece by piece, so many at once: slow clients hold a bounded number of threads. */
@ApplicationScoped
public class FileSending {
    private static final Logger LOG = Logger.getLogger(FileSending.class.getName());
    private static final int PIECE = 64 * 1024;
    private static final int PATIENCE_SECONDS = 2;

    /** Lanes of one person: a quarter of all. */
    private static final int SHARE = 16;

    @Inject
    MediaStore store;

    @Inject
    @ConfigProperty(name = "beep.media.downloads", defaultValue = "64")
    @Setting("Downloads that are sent at the same time, at most")
    int atOnce;

    /** A page of pictures is loaded by a few at a time; the rest waits. */
    private final Shares shares = new Shares(SHARE, Duration.ofSeconds(PATIENCE_SECONDS));

    private Semaphore lanes = new Semaphore(0);

    @PostConstruct
    void open() {
        lanes = new Semaphore(atOnce);
    }

    /**
     * Ends early, without a failure, when whoever wants the file has gone.
     *
     * @throws ProblemException before the first byte: 429 when the person has too many downloads under way, 503 when all have
     * @throws IOException when the storage ends before the file does: what was sent is not whole
     */
    public void send(UserId person, MediaId id, ByteRange range, OutputStream out) throws IOException {
        try (var share = shares.take(person)) {
            enter();
            try {
                copy(id, range, out);
            } finally {
                lanes.release();
            }
        }
    }

    private void enter() {
        try {
            if (!lanes.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.unavailable("A free lane for downloads");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("A free lane for downloads");
        }
    }

    private void copy(MediaId id, ByteRange range, OutputStream out) throws IOException {
        var piece = new byte[PIECE];
        var left = range.length();
        try (var content = store.open(id, range.first())) {
            while (left > 0) {
                var read = content.read(piece, 0, (int) Math.min(left, PIECE));
                if (read < 0) {
                    throw new IOException("The stored file " + id + " is too short");
                }
                if (!sent(out, piece, read)) {
                    return;
                }
                left -= read;
            }
        }
    }

    private static boolean sent(OutputStream out, byte[] piece, int length) {
        try {
            out.write(piece, 0, length);
            return true;
        } catch (IOException clientGone) {
            LOG.log(Level.FINE, "A download was broken off: {0}", clientGone.toString());
            return false;
        }
    }
}
