package app.beep.events.outbox;

import app.beep.common.service.Threads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers committed events: wakes after each commit of this instance and once a second anyway, and publishes the new
 * positions. One instance at a time does it (an advisory lock inside the numbering transaction).
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final int BATCH = 1000;

    @Inject
    OutboxNumbering numbering;

    @Inject
    EventPublisher publisher;

    @Inject
    Threads threads;

    private final Semaphore signal = new Semaphore(0);
    private @Nullable Thread thread;

    void start(@Observes Startup startup) {
        thread = threads.start("outbox-relay", this::run);
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    void wake() {
        signal.release();
    }

    private void run() {
        try {
            while (true) {
                var unused = signal.tryAcquire(1, TimeUnit.SECONDS);
                signal.drainPermits();
                pass();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass() throws InterruptedException {
        try {
            int numbered;
            do {
                var positions = numbering.number(BATCH);
                if (positions.isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(20);
                    signal.release();
                    return;
                }
                publisher.publish(positions.get());
                numbered = positions.get().events().size();
            } while (numbered == BATCH);
        } catch (RuntimeException databaseDown) {
            LOG.log(Level.WARNING, "Events cannot be numbered at the moment: {0}", databaseDown.toString());
        }
    }
}
