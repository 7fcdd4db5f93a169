package app.beep.common.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Long-running threads that keep the application's context (naming, transactions, class loader). */
@ApplicationScoped
public class Threads {
    private static final Logger LOG = Logger.getLogger(Threads.class.getName());

    @Resource
    ManagedThreadFactory factory;

    public Thread start(String name, Runnable work) {
        var thread = factory.newThread(work);
        thread.setName(name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Does the work again and again, with a pause after each time; a failure is logged and ends that time only. */
    public Thread every(String name, Duration pause, Runnable work) {
        return start(name, () -> {
            try {
                while (true) {
                    Thread.sleep(pause);
                    attempt(name, work);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void attempt(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "{0} will be tried again: {1}", new Object[] {name, failed});
        }
    }
}
