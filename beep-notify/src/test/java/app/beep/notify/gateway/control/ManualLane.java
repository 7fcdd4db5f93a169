package app.beep.notify.gateway.control;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** A lane whose thread and whose time a test holds in its hands. */
final class ManualLane implements Lane {
    private final Deque<Runnable> due = new ArrayDeque<>();
    private final List<Later> delayed = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Later(Duration due, Runnable work) {}

    @Override
    public void run(Runnable work) {
        due.add(work);
    }

    @Override
    public void later(Duration delay, Runnable work) {
        delayed.add(new Later(now.plus(delay), work));
    }

    long nanos() {
        return now.toNanos();
    }

    void passes(Duration time) {
        now = now.plus(time);
        delayed.stream()
                .filter(task -> task.due().compareTo(now) <= 0)
                .sorted(Comparator.comparing(Later::due))
                .forEach(task -> due.add(task.work()));
        delayed.removeIf(task -> task.due().compareTo(now) <= 0);
    }

    /** Whether there was anything to do. */
    boolean runAll() {
        var any = !due.isEmpty();
        for (var next = due.poll(); next != null; next = due.poll()) {
            next.run();
        }
        return any;
    }
}
