package app.beep.common.service;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Hourly: makes the coming days' outbox partitions, drops old ones, forgets idempotency keys after 24 hours. */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class.getName());

    @Inject
    Jdbi sql;

    @Inject
    Threads threads;

    @Inject
    @ConfigProperty(name = "beep.outbox.keep.days", defaultValue = "7")
    int keepDays;

    private @Nullable Thread thread;

    void start() {
        thread = threads.start("retention", this::run);
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                var done = attempt();
                (done ? TimeUnit.HOURS : TimeUnit.MINUTES).sleep(1);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt() {
        try {
            apply();
            return true;
        } catch (RuntimeException databaseDown) {
            LOG.log(Level.WARNING, "Retention will be tried again: {0}", databaseDown.toString());
            return false;
        }
    }

    void apply() {
        sql.useHandle(db -> {
            db.execute("select outbox_partitions(?)", keepDays);
            db.execute("delete from idempotency_key where created_at < now() - interval '25 hours'");
        });
    }
}
