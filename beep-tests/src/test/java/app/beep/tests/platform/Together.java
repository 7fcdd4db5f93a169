package app.beep.tests.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Does several things at the same moment. */
public final class Together {
    private Together() {}

    /** The results of the numbered pieces of work, in their order; all begin at once, each on a thread of its own. */
    public static <T> List<T> times(int count, IntFunction<T> work) {
        var start = new CyclicBarrier(count);
        var pieces = new ArrayList<Callable<T>>();
        for (int number = 0; number < count; number++) {
            var mine = number;
            pieces.add(() -> {
                start.await();
                return work.apply(mine);
            });
        }
        try (var threads = Executors.newFixedThreadPool(count)) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(pieces)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("One of those that began together failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
