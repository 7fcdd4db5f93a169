package app.beep.auth.peers.control;

import app.beep.common.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** So many may ask at once for one purpose; the others wait their turn for a while. */
final class Places {
    private final Semaphore free;
    private final Duration longestWait;

    Places(int places, Duration longestWait) {
        free = new Semaphore(places, true);
        this.longestWait = longestWait;
    }

    /** @throws BulkheadException when no turn came in time */
    <T> T ask(Supplier<T> question) {
        try {
            if (!free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BulkheadException("Too many ask Keycloak at once");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("The identity provider");
        }
        try {
            return question.get();
        } finally {
            free.release();
        }
    }
}
