package app.beep.notify.gateway.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs what was started only when told to, on the thread that tells it. */
final class ManualThreads implements Executor {
    private final Deque<Runnable> started = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        started.add(task);
    }

    /** How many have been started and have not run yet. */
    int waiting() {
        return started.size();
    }

    void runOne() {
        started.remove().run();
    }

    /** Those that have been started before, not those that they start. */
    void runWaiting() {
        for (int left = started.size(); left > 0; left--) {
            runOne();
        }
    }

    void runAll() {
        for (var next = started.poll(); next != null; next = started.poll()) {
            next.run();
        }
    }
}
