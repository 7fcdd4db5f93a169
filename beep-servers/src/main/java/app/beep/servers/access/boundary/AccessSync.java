package app.beep.servers.access.boundary;

import app.beep.common.problem.ProblemException;
import app.beep.servers.access.control.AccessChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings Permify and the shared access versions up to date, after the commit and before the answer. What could not be
 * applied (503 for the caller) is tried again every second until it is.
 */
@ApplicationScoped
public class AccessSync {
    private static final Logger LOG = Logger.getLogger(AccessSync.class.getName());

    @Inject
    AccessTransaction transaction;

    @Inject
    AccessChanges changes;

    @Inject
    app.beep.common.service.Threads threads;

    void start(@Observes Startup startup) {
        threads.start("access-repair", this::repair);
    }

    /** @throws ProblemException 503 when Permify does not answer; the change stands and is applied later */
    public void apply(UUID server) {
        transaction.apply(server);
    }

    private void repair() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(1);
                repairOnce();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void repairOnce() {
        try {
            changes.waiting().forEach(transaction::apply);
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "Access changes wait to be applied: {0}", later.toString());
        }
    }
}
