package app.beep.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers on disk which process was started under a name, well enough to know it again: a process counts as the same
 * only when its id and its start time agree, so a reused id is never taken for it.
 */
public record RunFile(Path file) {
    public static final String LAUNCHER = "launcher";
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(15);

    public static RunFile of(StateFolder state, String name) {
        return new RunFile(state.run().resolve(name + ".pid"));
    }

    /** Those of the servers, without the launcher's own. */
    public static List<RunFile> ofServers(StateFolder state) {
        try (var files = Files.list(state.run())) {
            return files.filter(file -> file.toString().endsWith(".pid") && !file.endsWith(LAUNCHER + ".pid"))
                    .sorted()
                    .map(RunFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return file.getFileName().toString().replace(".pid", "");
    }

    public void write(ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            PrivateFiles.write(file, process.pid() + " " + started.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, when it still runs. */
    public Optional<ProcessHandle> process() {
        try {
            var words = Files.readString(file).trim().split(" ", 2);
            var started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(instant ->
                                    Duration.between(instant, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
                            .orElse(false));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** Ends the process if it still runs, with its children, and forgets it. Tells whether there was one. */
    public boolean end() {
        var found = process();
        found.ifPresent(process -> {
            var family = process.descendants().toList();
            process.destroy();
            if (!exits(process, GRACE)) {
                process.destroyForcibly();
                family.forEach(ProcessHandle::destroyForcibly);
                exits(process, GRACE);
            }
            family.forEach(child -> exits(child, GRACE));
        });
        forget();
        return found.isPresent();
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean exits(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
