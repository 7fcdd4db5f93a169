package app.beep.notify.gateway.control;

import app.beep.common.service.Threads;
import java.time.Duration;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A lane that is a thread. */
final class LaneThread implements Lane {
    private static final Logger LOG = Logger.getLogger(LaneThread.class.getName());
    private static final AtomicLong ORDER = new AtomicLong();

    private final DelayQueue<Task> tasks = new DelayQueue<>();
    private @Nullable Thread thread;

    void start(Threads threads, String name) {
        thread = threads.start(name, this::work);
    }

    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public void run(Runnable work) {
        tasks.add(new Task(System.nanoTime(), ORDER.incrementAndGet(), work));
    }

    @Override
    public void later(Duration delay, Runnable work) {
        tasks.add(new Task(System.nanoTime() + delay.toNanos(), ORDER.incrementAndGet(), work));
    }

    private void work() {
        try {
            while (true) {
                try {
                    tasks.take().work().run();
                } catch (RuntimeException broken) {
                    LOG.log(Level.SEVERE, "A piece of the gateway's work failed", broken);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private record Task(long due, long order, Runnable work) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            var task = (Task) other;
            return due == task.due ? Long.compare(order, task.order) : Long.compare(due - task.due, 0);
        }
    }
}
