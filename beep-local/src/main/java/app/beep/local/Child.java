package app.beep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server as a process of its own: started from its recipe, watched, and started again when it ends unasked. */
final class Child implements Component {
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "USER");
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");
    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final long POLL_MILLIS = 100;
    private static final Duration SHUTDOWN_MAY_FOLLOW = Duration.ofMillis(300);

    private final String name;
    private final int port;
    private final Supplier<Recipe> recipes;
    private final StateFolder state;
    private final Consumer<String> changes;
    private final Backoff backoff = new Backoff();
    private volatile ProcessState life = ProcessState.STOPPED;
    private volatile boolean wanted;
    private volatile @Nullable Process process;
    private volatile long readySince = System.nanoTime();
    private volatile List<ProcessHandle> family = List.of();
    private List<String> stopSignals = List.of();

    /**
     * @param recipes prepares the server's files; asked at every start
     * @param changes hears a sentence whenever the process starts, becomes ready, stops or crashes
     */
    Child(String name, int port, Supplier<Recipe> recipes, StateFolder state, Consumer<String> changes) {
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
        return new ProcessStatus(name, running.pid(), port, life, Memory.of(running.toHandle()));
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
            var recipe = recipes.get();
            stopSignals = recipe.stopSignals();
            var started = launch(recipe);
            process = started;
            RunFile.of(state, name).write(started.toHandle());
            awaitReadiness(started, recipe);
            family = started.toHandle().descendants().toList();
            readySince = System.nanoTime();
            life = ProcessState.READY;
            started.onExit().thenAcceptAsync(this::ended, after(SHUTDOWN_MAY_FOLLOW));
        } catch (RuntimeException e) {
            life = ProcessState.CRASHED;
            throw e;
        }
        changes.accept("%s is ready (%.1f s)".formatted(name, (System.nanoTime() - began) / 1e9));
    }

    private Process launch(Recipe recipe) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(OWN_SESSION)) {
            command.add(OWN_SESSION.toString()); // so that Ctrl-C reaches the launcher alone, which stops all in order
        }
        command.addAll(recipe.command());
        try {
            var builder = new ProcessBuilder(command)
                    .directory(recipe.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(state.freshLog(name).toFile());
            builder.environment().keySet().retainAll(INHERITED);
            builder.environment().putAll(recipe.environment());
            var started = builder.start();
            started.getOutputStream().close();
            return started;
        } catch (IOException e) {
            throw new StartupProblem("%s cannot be run: %s".formatted(name, e.getMessage()), e);
        }
    }

    private void awaitReadiness(Process started, Recipe recipe) {
        var deadline = System.nanoTime() + recipe.patience().toNanos();
        try {
            while (!ready(recipe)) {
                if (started.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new StartupProblem("%s ended with code %d while it started; its log %s ends with: %s"
                            .formatted(name, started.exitValue(), state.log(name), lastLine()));
                }
                if (!wanted) {
                    throw new StartupProblem("%s was stopped while it started.".formatted(name));
                }
                if (System.nanoTime() > deadline) {
                    throw new StartupProblem("%s was not ready after %d s; look into its log %s."
                            .formatted(name, recipe.patience().toSeconds(), state.log(name)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("The start of %s was interrupted.".formatted(name), e);
        }
    }

    private static boolean ready(Recipe recipe) throws InterruptedException {
        try {
            return recipe.readiness().isReady();
        } catch (InterruptedException | StartupProblem e) {
            throw e;
        } catch (Exception notYet) {
            return false;
        }
    }

    private String lastLine() {
        try (var lines = Files.lines(state.log(name))) {
            return lines.filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    private void ended(Process ended) {
        if (ended == process && wanted) {
            life = ProcessState.CRASHED;
            family.forEach(ProcessHandle::destroyForcibly);
            var wait = backoff.after(Duration.ofNanos(System.nanoTime() - readySince));
            changes.accept("%s crashed with code %d and is started again; its log is %s.1"
                    .formatted(name, ended.exitValue(), state.log(name)));
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
            end(List.of());
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
        finish(stopSignals, name + " stopped");
    }

    private synchronized void finish(List<String> signals, String sentence) {
        life = ProcessState.STOPPED;
        if (end(signals)) {
            changes.accept(sentence);
        }
    }

    /** @return whether there was anything to end */
    private boolean end(List<String> signals) {
        var running = process;
        if (running == null || !running.isAlive()) {
            return false;
        }
        var children = running.toHandle().descendants().toList();
        for (var signal : signals) {
            Signal.send(running.pid(), signal);
            if (RunFile.exits(running.toHandle(), GRACE)) {
                break;
            }
        }
        running.destroyForcibly();
        RunFile.exits(running.toHandle(), GRACE);
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> RunFile.exits(child, GRACE));
        RunFile.of(state, name).forget();
        return true;
    }
}
