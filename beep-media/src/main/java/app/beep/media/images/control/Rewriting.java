package app.beep.media.images.control;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream that is made anew out of an original, piece by piece. Where the original ends too early, this one ends. */
abstract class Rewriting extends InputStream {
    final DataInputStream in;
    private @Nullable InputStream piece = InputStream.nullInputStream();

    Rewriting(InputStream original) {
        in = new DataInputStream(original);
    }

    /**
     * What comes next, which is read to its end before it is asked again; null at the end.
     *
     * @throws EOFException when the original ends in the middle of something
     */
    abstract @Nullable InputStream next() throws IOException;

    static InputStream bytes(byte... made) {
        return new ByteArrayInputStream(made);
    }

    static InputStream bytes(byte[] made, InputStream then) {
        return new SequenceInputStream(bytes(made), then);
    }

    static InputStream nothing() {
        return InputStream.nullInputStream();
    }

    /** The next bytes of the original as they are. */
    final InputStream passed(long bytes) {
        return new Passed(in, bytes);
    }

    /** All that is left of the original: it is not what it seemed to be. */
    final InputStream theRest() {
        return passed(Long.MAX_VALUE);
    }

    /** Zeros instead of the next bytes of the original. */
    final InputStream blanked(long bytes) {
        return new Passed(in, bytes) {
            @Override
            void seen(byte[] target, int offset, int count) {
                Arrays.fill(target, offset, offset + count, (byte) 0);
            }
        };
    }

    final InputStream leftOut(long bytes) throws IOException {
        in.skipNBytes(bytes);
        return nothing();
    }

    /** The end, whatever follows it in the original. */
    final @Nullable InputStream ended() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return null;
    }

    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        while (piece != null && length > 0) {
            var count = piece.read(target, offset, length);
            if (count > 0) {
                return count;
            }
            piece = following();
        }
        return piece == null ? -1 : 0;
    }

    private @Nullable InputStream following() throws IOException {
        try {
            return next();
        } catch (EOFException tooShort) {
            return null;
        }
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }
}
