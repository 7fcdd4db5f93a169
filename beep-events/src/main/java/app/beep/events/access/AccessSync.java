package app.beep.events.access;

import app.beep.common.ids.ServerId;
import app.beep.common.problem.ProblemException;
import app.beep.common.service.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Brings Permify and the shared access versions up to date, after the commit and before the answer. What could not be
 * applied (503 for the caller) is tried again every second until it is.
 */
@ApplicationScoped
public class AccessSync {
    private static final Logger LOG = Logger.getLogger(AccessSync.class.getName());

    /** So few hold a database connection while Permify is asked. */
    private static final int LANES = 6;

    private static final int PATIENCE_SECONDS = 3;

    private final List<ReentrantLock> lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toList();

    @Inject
    AccessTransaction transaction;

    @Inject
    AccessChanges changes;

    @Inject
    Instance<AccessWriter> writer;

    @Inject
    Threads threads;

    /** A service that changes no access has no writer, and nothing to repair. */
    void start(@Observes Startup startup) {
        if (writer.isResolvable()) {
            threads.every(
                    "access-repair",
                    Duration.ofSeconds(1),
                    () -> changes.waiting().forEach(this::repair));
        }
    }

    /** @throws ProblemException 503 when something does not answer; the change stands and is applied later */
    public void apply(ServerId server) {
        inTurn(server, () -> transaction.apply(server));
    }

    /** Does the work when it is the server's turn on this instance, so that few hold a connection while others wait. */
    public void inTurn(ServerId server, Runnable work) {
        var lane = lanes.get(Math.floorMod(server.hashCode(), LANES));
        try {
            if (!lane.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.unavailable("Authorization");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("Authorization");
        }
        try {
            work.run();
        } finally {
            lane.unlock();
        }
    }

    private void repair(ServerId server) {
        try {
            apply(server);
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "Access changes of server {0} wait: {1}", new Object[] {server, later});
        }
    }
}
