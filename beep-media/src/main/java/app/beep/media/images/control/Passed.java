package app.beep.media.images.control;

import java.io.IOException;
import java.io.InputStream;

/** So many bytes of an original as they are, or all there are. */
class Passed extends InputStream {
    private final InputStream original;
    private long left;

    Passed(InputStream original, long bytes) {
        this.original = original;
        left = bytes;
    }

    /** What has been read, to be changed in its place. */
    void seen(byte[] target, int offset, int count) {}

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = left == 0 ? -1 : original.read(target, offset, (int) Math.min(length, left));
        if (count > 0) {
            left -= count;
            seen(target, offset, count);
        }
        return count;
    }
}
