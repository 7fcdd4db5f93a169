package app.beep.local.processes;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A part that nothing waits for: {@link #start} returns at once, and a part that does not become ready is told about and
 * leaves the others alone.
 */
public final class Unhurried implements Component {
    private final Component part;
    private final Consumer<String> changes;
    private @Nullable Thread starting;

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
        starting = Thread.ofPlatform().daemon().name("start-" + name()).start(this::attempt);
    }

    private void attempt() {
        try {
            part.start();
        } catch (RuntimeException problem) {
            changes.accept("Beep goes on without %s: %s".formatted(name(), problem.getMessage()));
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
