package app.beep.media.files.control;

import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.media.storage.control.MediaStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Removes files: the row in the transaction, the bytes once it has committed. What is left by a crash is swept. */
@ApplicationScoped
@Transactional
public class Removal {
    private static final Logger LOG = Logger.getLogger(Removal.class.getName());

    @Inject
    Files files;

    @Inject
    MediaStore store;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** The files of a message that has been deleted (R-MSG-03). */
    public void ofMessage(MessageId message) {
        removeLater(files.deleteOfMessage(message));
    }

    /**
     * An unattached file of the caller's.
     *
     * @throws ProblemException 409 when it is attached; 404 when it is somebody else's, or has gone
     */
    public void unattached(MediaId id, UserId caller) {
        if (files.deleteUnattached(id, caller)) {
            removeLater(List.of(id));
            return;
        }
        if (files.find(id).filter(file -> file.uploaderId().equals(caller)).isEmpty()) {
            throw ProblemException.notFound();
        }
        throw ProblemException.of(
                ProblemType.FILE_ATTACHED, "The file belongs to a message: delete the message instead.");
    }

    /** Files that nobody attached in time, some hundreds at once. */
    public int orphans(Duration age) {
        var gone = files.deleteOrphans(age);
        removeLater(gone);
        return gone.size();
    }

    private void removeLater(List<MediaId> gone) {
        if (gone.isEmpty()) {
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    gone.forEach(id -> remove(id));
                }
            }
        });
    }

    private void remove(MediaId id) {
        try {
            store.delete(id);
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "The bytes of {0} are left for the sweep", id);
        }
    }
}
