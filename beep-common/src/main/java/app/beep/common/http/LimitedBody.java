package app.beep.common.http;

import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is counted while it is read. Reading beyond the limit ends in the problem {@code too-large}. */
final class LimitedBody extends FilterInputStream {
    private long left;

    /** @param most how many bytes it may have */
    LimitedBody(InputStream body, long most) {
        super(body);
        left = most;
    }

    @Override
    public int read() throws IOException {
        var octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        var skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw ProblemException.of(ProblemType.TOO_LARGE, "The body is larger than is taken here.");
        }
    }
}
