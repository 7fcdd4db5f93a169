package app.beep.common.events;

import app.beep.common.service.Threads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import java.util.UUID;
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

    /** Starts numbering; called once when the service starts. */
    public void start() {
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
            OutboxNumbering.Numbered numbered;
            do {
                numbered = numbering.number(BATCH);
                if (!numbered.locked()) {
                    TimeUnit.MILLISECONDS.sleep(20);
                    signal.release();
                    return;
                }
                announce(numbered.head(), numbered.ids());
            } while (numbered.ids().size() == BATCH);
        } catch (RuntimeException databaseDown) {
            LOG.log(Level.WARNING, "Events cannot be numbered at the moment: {0}", databaseDown.toString());
        }
    }

    private void announce(long head, List<UUID> ids) {
        var list = Json.createArrayBuilder();
        ids.forEach(id -> list.add(id.toString()));
        publisher.publishPositions(
                Json.createObjectBuilder().add("head", head).add("ids", list).build());
    }
}
