package app.beep.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one folder that holds everything a platform keeps; owned by at most one running launcher. */
public record StateFolder(Path path) {

    public static StateFolder at(Path path) {
        try {
            PrivateFiles.folder(path);
            for (var part : List.of("logs", "run")) {
                PrivateFiles.folder(path.resolve(part));
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
        for (var part : List.of(path, path.resolve("logs"), path.resolve("run"))) {
            if (!Files.isWritable(part)) {
                throw unwritable(part, null);
            }
        }
        return new StateFolder(path);
    }

    /** The one sentence about a folder that does not take what must be kept. */
    public static StartupProblem unwritable(Path folder, @Nullable IOException reason) {
        var why = reason instanceof FileSystemException known && known.getReason() != null
                ? " (" + known.getReason() + ")"
                : "";
        return new StartupProblem(
                "Beep cannot write its state folder %s%s; make it writable or choose another with --state."
                        .formatted(folder, why),
                reason);
    }

    public Path data(String name) {
        try {
            return PrivateFiles.folder(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    public Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /** An empty log for a new run; the previous run's is kept beside it with the suffix {@code .1}. */
    public Path freshLog(String name) throws IOException {
        var log = log(name);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    Path run() {
        return path.resolve("run");
    }

    /**
     * Claims the folder for this launcher until the lock is closed; the system gives it back when the launcher dies.
     *
     * @throws StartupProblem when another launcher holds it
     */
    public FileLock claim() {
        return lock("lock").orElseThrow(() -> new StartupProblem(held()));
    }

    /**
     * Claims the log of a launcher in the background, until that is ready.
     *
     * @throws StartupProblem when a launcher runs there, or one is being started
     */
    public FileLock claimStart() {
        var start = lock("start").orElseThrow(() -> new StartupProblem(held()));
        try {
            release(claim());
            return start;
        } catch (RuntimeException held) {
            release(start);
            throw held;
        }
    }

    private Optional<FileLock> lock(String name) {
        try {
            var channel = FileChannel.open(run().resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(lock);
                }
            } catch (OverlappingFileLockException heldByThisProcess) {
                // the same answer as for another process
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private String held() {
        var launcher = RunFile.of(this, RunFile.LAUNCHER).process().map(ProcessHandle::pid);
        var ready = StatusFile.in(this)
                .read()
                .filter(status -> status.state() == StatusFile.Phase.READY)
                .filter(status -> launcher.filter(pid -> pid == status.pid()).isPresent());
        return ready.map(status -> "Beep is already up at " + status.url() + "; stop it with ./beep down.")
                .orElse("Beep is already being started or stopped in %s; ./beep status says how far it is."
                        .formatted(path));
    }

    /** Gives the folder back. */
    public void release(FileLock lock) {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
