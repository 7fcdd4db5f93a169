package app.beep.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One run of a server: an operating-system process with the children it starts. */
final class ServerProcess {
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");
    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final long POLL_MILLIS = 100;

    private final String name;
    private final Recipe recipe;
    private final StateFolder state;
    private final Process process;
    private volatile List<ProcessHandle> family = List.of();

    private ServerProcess(String name, Recipe recipe, StateFolder state, Process process) {
        this.name = name;
        this.recipe = recipe;
        this.state = state;
        this.process = process;
    }

    /** @throws StartupProblem when the command cannot be run */
    static ServerProcess launch(String name, Recipe recipe, StateFolder state) {
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
            Surroundings.give(builder, recipe.environment());
            var started = builder.start();
            try {
                started.getOutputStream().close();
                RunFile.of(state, name).write(started.toHandle());
            } catch (IOException | RuntimeException unrecorded) {
                started.destroyForcibly(); // nobody would find it again
                throw unrecorded;
            }
            return new ServerProcess(name, recipe, state, started);
        } catch (IOException e) {
            throw new StartupProblem("%s cannot be run: %s".formatted(name, e.getMessage()), e);
        }
    }

    /**
     * Returns when the server is ready.
     *
     * @param wanted whether it is still worth waiting
     * @throws StartupProblem when it ends, takes longer than the recipe's patience, or is not wanted any more
     */
    void awaitReadiness(BooleanSupplier wanted) {
        var deadline = System.nanoTime() + recipe.patience().toNanos();
        try {
            while (!isReady()) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new StartupProblem("%s ended with code %d while it started; its log %s ends with: %s"
                            .formatted(name, process.exitValue(), state.log(name), lastLine()));
                }
                if (!wanted.getAsBoolean()) {
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
        family = process.toHandle().descendants().toList();
    }

    private boolean isReady() throws InterruptedException {
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

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Resident memory in bytes, with that of its children. */
    long memory() {
        return Memory.of(process.toHandle());
    }

    /** Completed with the exit code when the process ends, for whatever reason. */
    CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Ends the children that a process which is gone has left behind. */
    void endOrphans() {
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Ends the process and its children.
     *
     * @param signals sent one after the other until it goes by itself; it is killed when it does not, or at once without
     */
    void end(List<String> signals) {
        var children = process.toHandle().descendants().toList();
        for (var signal : signals) {
            Signal.send(process.pid(), signal);
            if (RunFile.exits(process.toHandle(), GRACE)) {
                break;
            }
        }
        process.destroyForcibly();
        RunFile.exits(process.toHandle(), GRACE);
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> RunFile.exits(child, GRACE));
        RunFile.of(state, name).forget();
    }

    List<String> stopSignals() {
        return recipe.stopSignals();
    }
}
