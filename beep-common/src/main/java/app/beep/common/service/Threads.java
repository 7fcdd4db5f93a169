package app.beep.common.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Long-running threads and repeated work that keep the application's context (naming, transactions, class loader). */
@ApplicationScoped
public class Threads {
    private static final Logger LOG = Logger.getLogger(Threads.class.getName());

    @Resource
    ManagedThreadFactory factory;

    @Resource
    ManagedScheduledExecutorService schedule;

    public Thread start(String name, Runnable work) {
        var thread = factory.newThread(work);
        thread.setName(name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Does the work again and again, with a pause before each time; a failure is logged and ends that time only. */
    public void every(String name, Duration pause, Runnable work) {
        repeat(name, pause, pause, work);
    }

    /** As {@link #every}, and for the first time now. */
    public void atOnceAndEvery(String name, Duration pause, Runnable work) {
        repeat(name, Duration.ZERO, pause, work);
    }

    /** Does the work once, after the pause; a failure is logged, and an application that ends before does not do it. */
    public void later(String name, Duration pause, Runnable work) {
        var unused = schedule.schedule(() -> attempt(name, work), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends with the application, which owns the schedule. */
    private void repeat(String name, Duration first, Duration pause, Runnable work) {
        var unused = schedule.scheduleWithFixedDelay(
                () -> attempt(name, work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "{0} failed: {1}", new Object[] {name, failed});
        }
    }
}
