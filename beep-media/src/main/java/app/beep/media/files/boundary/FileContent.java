package app.beep.media.files.boundary;

import app.beep.common.problem.ProblemException;
import app.beep.media.files.entity.ByteRange;
import app.beep.media.storage.control.MediaStore;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Part of a file on its way out, piece by piece; {@code lanes} bounds how many threads slow clients can hold. */
record FileContent(MediaStore store, UUID id, ByteRange range, Semaphore lanes) implements StreamingOutput {
    private static final Logger LOG = Logger.getLogger(FileContent.class.getName());
    private static final int PIECE = 64 * 1024;
    private static final int PATIENCE_SECONDS = 2;

    /**
     * @throws ProblemException 503 before the first byte when too many download
     * @throws IOException when the storage ends before the file does: the answer is broken off
     */
    @Override
    public void write(OutputStream out) throws IOException {
        enter();
        try {
            copy(out);
        } finally {
            lanes.release();
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

    private void copy(OutputStream out) throws IOException {
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
