package app.beep.media.storage.control;

import app.beep.common.problem.ProblemException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The storage of files fails: a 503 for whoever needs it; the cause is in the log. */
public class StorageDown extends ProblemException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(StorageDown.class.getName());

    public StorageDown(Throwable cause) {
        super(unavailable("The file storage").problem());
        LOG.log(Level.SEVERE, "The file storage fails", cause);
    }
}
