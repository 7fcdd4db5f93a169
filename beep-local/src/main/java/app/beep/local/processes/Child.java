package app.beep.local.processes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server as a process of its own: started from its recipe, watched, and started again when it ends unasked. */
public final class Child implements Component {
    private static final Duration SHUTDOWN_MAY_FOLLOW = Duration.ofMillis(300);

    private final String name;
    private final int port;
    private final Supplier<Recipe> recipes;
    private final StateFolder state;
    private final Consumer<String> changes;
    private final Backoff backoff = new Backoff();
    private volatile ProcessState life = ProcessState.STOPPED;
    private volatile boolean wanted;
    private volatile @Nullable ServerProcess process;
    private volatile long readySince = System.nanoTime();

    /**
     * @param recipes prepares the server's files; asked at every start
     * @param changes hears a sentence whenever the process starts, becomes ready, stops or crashes
     */
    public Child(String name, int port, Supplier<Recipe> recipes, StateFolder state, Consumer<String> changes) {
        this.name = name;
        this.port = port;
        this.recipes = recipes;
        this.state = state;
        this.changes = changes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessStatus status() {
        var running = process;
        if (running == null || !running.isAlive()) {
            return new ProcessStatus(name, 0, port, life == ProcessState.READY ? ProcessState.CRASHED : life, 0);
        }
        return new ProcessStatus(name, running.pid(), port, life, running.memory());
    }

    @Override
    public void start() {
        wanted = true;
        begin();
    }

    private synchronized void begin() {
        life = ProcessState.STARTING;
        changes.accept(name + " starts");
        var began = System.nanoTime();
        try {
            endIfAlive(List.of());
            var started = ServerProcess.launch(name, recipes.get(), state);
            process = started;
            started.awaitReadiness(() -> wanted);
            readySince = System.nanoTime();
            life = ProcessState.READY;
            started.exit().thenAcceptAsync(code -> ended(started, code), after(SHUTDOWN_MAY_FOLLOW));
        } catch (RuntimeException e) {
            life = ProcessState.CRASHED;
            throw e;
        }
        changes.accept("%s is ready (%.1f s)".formatted(name, (System.nanoTime() - began) / 1e9));
    }

    private void ended(ServerProcess ended, int code) {
        if (ended == process && wanted) {
            life = ProcessState.CRASHED;
            ended.endOrphans();
            var wait = backoff.after(Duration.ofNanos(System.nanoTime() - readySince));
            changes.accept("%s crashed with code %d and is started again; its log is %s.1"
                    .formatted(name, code, state.log(name)));
            after(wait).execute(this::revive);
        }
    }

    private synchronized void revive() {
        var running = process;
        if (!wanted || (running != null && running.isAlive())) {
            return;
        }
        try {
            begin();
        } catch (RuntimeException e) {
            endIfAlive(List.of());
            if (wanted) {
                var wait = backoff.after(Duration.ZERO);
                life = ProcessState.CRASHED;
                changes.accept("%s; tried again in %d s".formatted(e.getMessage(), wait.toSeconds()));
                after(wait).execute(this::revive);
            }
        }
    }

    private static Executor after(Duration wait) {
        return CompletableFuture.delayedExecutor(
                wait.toMillis(),
                TimeUnit.MILLISECONDS,
                task -> Thread.ofVirtual().start(task));
    }

    @Override
    public void kill() {
        wanted = false;
        finish(List.of(), name + " was killed");
    }

    @Override
    public void stop() {
        wanted = false;
        var running = process;
        finish(running == null ? List.of() : running.stopSignals(), name + " stopped");
    }

    private synchronized void finish(List<String> signals, String sentence) {
        life = ProcessState.STOPPED;
        if (endIfAlive(signals)) {
            changes.accept(sentence);
        }
    }

    private boolean endIfAlive(List<String> signals) {
        var running = process;
        if (running == null || !running.isAlive()) {
            return false;
        }
        running.end(signals);
        return true;
    }
}
