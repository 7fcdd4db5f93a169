package app.beep.local.processes;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A part that nothing waits for: {@link #start} returns at once, and a part that does not become ready is told about,
 * leaves the others alone, and is tried again until it is stopped.
 */
public final class Unhurried implements Component {
    private final Component part;
    private final Consumer<String> changes;
    private volatile @Nullable Thread starting;

    public Unhurried(Component part, Consumer<String> changes) {
        this.part = part;
        this.changes = changes;
    }

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public ProcessStatus status() {
        return part.status();
    }

    @Override
    public synchronized void start() {
        var attempts = Thread.ofPlatform().daemon().name("start-" + name()).unstarted(this::attempt);
        starting = attempts;
        attempts.start();
    }

    private void attempt() {
        var backoff = new Backoff();
        try {
            while (starting == Thread.currentThread() && !starts()) {
                Thread.sleep(backoff.after(Duration.ZERO));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean starts() {
        try {
            part.start();
            return true;
        } catch (RuntimeException problem) {
            if (starting == Thread.currentThread()) {
                changes.accept("Beep goes on without %s and tries again: %s".formatted(name(), problem.getMessage()));
            }
            return false;
        }
    }

    @Override
    public void kill() {
        endStart();
        part.kill();
    }

    @Override
    public void stop() {
        endStart();
        part.stop();
    }

    private synchronized void endStart() {
        var attempt = starting;
        starting = null;
        if (attempt == null) {
            return;
        }
        attempt.interrupt();
        try {
            attempt.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
