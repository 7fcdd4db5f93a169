package app.beep.local.processes;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A part that runs inside the launcher; its process id is the launcher's, its memory part of the launcher's. */
public final class Embedded implements Component {
    private static final long GRACE_SECONDS = 10;

    private final String name;
    private final int port;
    private final Factory factory;
    private final Consumer<String> changes;
    private volatile ProcessState life = ProcessState.STOPPED;
    private @Nullable AutoCloseable running;

    /** Starts the part; it serves when this returns. */
    @FunctionalInterface
    public interface Factory {
        AutoCloseable start() throws Exception;
    }

    public Embedded(String name, int port, Factory factory, Consumer<String> changes) {
        this.name = name;
        this.port = port;
        this.factory = factory;
        this.changes = changes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessStatus status() {
        var self = ProcessHandle.current();
        return life == ProcessState.READY
                ? new ProcessStatus(name, self.pid(), port, life, 0)
                : new ProcessStatus(name, 0, port, life, 0);
    }

    @Override
    public synchronized void start() {
        life = ProcessState.STARTING;
        try {
            running = factory.start();
        } catch (Exception e) {
            life = ProcessState.CRASHED;
            throw new StartupProblem("The %s cannot start on port %d: %s".formatted(name, port, e), e);
        }
        life = ProcessState.READY;
        changes.accept(name + " is ready");
    }

    /** The launcher cannot be killed in part, so this closes it. */
    @Override
    public void kill() {
        stop();
    }

    @Override
    public synchronized void stop() {
        var closing = running;
        if (closing == null) {
            return;
        }
        running = null;
        life = ProcessState.STOPPED;
        try {
            CompletableFuture.runAsync(() -> close(closing)).get(GRACE_SECONDS, TimeUnit.SECONDS);
            changes.accept(name + " stopped");
        } catch (ExecutionException | TimeoutException e) {
            changes.accept("%s did not close in good order: %s".formatted(name, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
