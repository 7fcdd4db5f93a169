package app.beep.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The one folder that holds everything a platform keeps; owned by at most one running launcher. */
public record StateFolder(Path path) {

    public static StateFolder at(Path path) {
        try {
            PrivateFiles.folder(path);
            for (var part : new String[] {"logs", "run"}) {
                PrivateFiles.folder(path.resolve(part));
            }
        } catch (IOException e) {
            throw new StartupProblem(
                    "Beep cannot write its state folder %s; make it writable or choose another with --state."
                            .formatted(path),
                    e);
        }
        return new StateFolder(path);
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
        try {
            var channel = FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException heldByThisProcess) {
                // the same answer as for another process
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new StartupProblem("Beep is already up"
                + StatusFile.in(this).read().map(s -> " at " + s.url()).orElse("") + "; stop it with ./beep down.");
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
