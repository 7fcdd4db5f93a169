package app.beep.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Remembers on disk which process was started under a name, well enough to know it again: a process counts as the same
 * only when its id and its start time agree, so a reused id is never taken for it.
 */
public record RunFile(Path file) {
    public static final String LAUNCHER = "launcher";
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
        try {
            PrivateFiles.write(file, process.pid() + " " + Birth.of(process).mark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, when it still runs. */
    public Optional<ProcessHandle> process() {
        try {
            var words = Files.readString(file).trim().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(new Birth(words[1])::isOf);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** Ends the process if it still runs, with its children, and forgets it. Tells whether there was one. */
    public boolean end() {
        return end(GRACE);
    }

    boolean end(Duration grace) {
        var found = process();
        found.ifPresent(process -> {
            var family =
                    Stream.concat(Stream.of(process), process.descendants()).toList();
            process.destroy();
            if (!family.stream().allMatch(member -> exits(member, grace))) {
                family.forEach(ProcessHandle::destroyForcibly);
                family.forEach(member -> exits(member, GRACE));
            }
        });
        forget();
        return found.isPresent();
    }

    /** A file that cannot be deleted names a process that is gone: nobody takes another for it. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException harmless) {
            // see above
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
