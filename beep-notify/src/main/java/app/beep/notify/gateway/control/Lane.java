package app.beep.notify.gateway.control;

import app.beep.common.service.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A thread that does the work of some servers one piece after the other, at once or a little later. */
final class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class.getName());
    private static final AtomicLong ORDER = new AtomicLong();

    private final DelayQueue<Task> tasks = new DelayQueue<>();
    private @Nullable Thread thread;

    void start(Threads threads, String name) {
        thread = threads.start(name, this::run);
    }

    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    void run(Runnable work) {
        tasks.add(new Task(System.nanoTime(), ORDER.incrementAndGet(), work));
    }

    void later(long millis, Runnable work) {
        tasks.add(new Task(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), ORDER.incrementAndGet(), work));
    }

    <T> CompletableFuture<T> call(Supplier<T> work) {
        var result = new CompletableFuture<T>();
        run(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException failed) {
                result.completeExceptionally(failed);
            }
        });
        return result;
    }

    private void run() {
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
