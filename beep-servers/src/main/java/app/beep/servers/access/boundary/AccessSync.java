package app.beep.servers.access.boundary;

import app.beep.common.problem.ProblemException;
import app.beep.common.service.Threads;
import app.beep.servers.access.control.AccessChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
    Threads threads;

    void start(@Observes Startup startup) {
        threads.every(
                "access-repair", Duration.ofSeconds(1), () -> changes.waiting().forEach(this::repair));
    }

    /** @throws ProblemException 503 when Permify does not answer; the change stands and is applied later */
    public void apply(UUID server) {
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
            transaction.apply(server);
        } finally {
            lane.unlock();
        }
    }

    private void repair(UUID server) {
        try {
            apply(server);
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "Access changes of server {0} wait: {1}", new Object[] {server, later});
        }
    }
}
