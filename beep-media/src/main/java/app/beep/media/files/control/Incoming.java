package app.beep.media.files.control;

import app.beep.common.problem.ProblemException;
import app.beep.media.files.entity.FileName;
import java.io.IOException;
import java.io.InputStream;

/** A request with one file, read as it comes. */
public interface Incoming {

    /** The file; its content is read once. */
    record Part(FileName name, InputStream content) {}

    /**
     * Begins to read.
     *
     * @throws ProblemException 422 when it is not the file that is expected, 400 when the request is broken
     */
    Part file();

    /**
     * To be called when the content has been read.
     *
     * @throws ProblemException 422 when something follows the file, 400 when the request is broken off
     */
    void end();

    /** What it means that the content could not be read to its end. */
    ProblemException brokenOff(IOException why);
}
