package app.beep.media.files.control;

import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A file's content on its way in: ends with a problem when it is too large or takes too long. */
public final class LimitedContent extends FilterInputStream {
    private final long most;
    private final long until;
    private long seen;

    /** @param most bytes that are still allowed */
    public LimitedContent(InputStream content, long most, Duration patience) {
        super(content);
        this.most = most;
        this.until = System.nanoTime() + patience.toNanos();
    }

    /** @throws ProblemException 413 when there is more than allowed, 408 when the time is over */
    @Override
    public int read(byte[] piece, int offset, int length) throws IOException {
        return counted(super.read(piece, offset, length));
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        counted(one < 0 ? -1 : 1);
        return one;
    }

    private int counted(int read) {
        if (read > 0) {
            seen += read;
        }
        if (seen > most) {
            throw tooLarge(most);
        }
        if (System.nanoTime() - until > 0) {
            throw ProblemException.of(ProblemType.TOO_SLOW, "The file did not arrive in time; try again.");
        }
        return read;
    }

    static ProblemException tooLarge(long most) {
        return new ProblemException(Problem.of(ProblemType.TOO_LARGE, "A file has at most " + most + " bytes.")
                .with("max", Long.toString(most)));
    }
}
