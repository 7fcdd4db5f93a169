package app.beep.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of processes, in bytes. */
public final class Memory {
    private Memory() {}

    /** A process with its children; pages they share are counted once. 0 when it cannot be told. */
    public static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::resident)
                .sum();
    }

    /** A process without its children. */
    public static long ofOne(ProcessHandle process) {
        return resident(process);
    }

    private static long resident(ProcessHandle process) {
        var folder = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.isDirectory(folder) ? proportional(folder) : fromPs(process.pid());
        } catch (IOException | UncheckedIOException | NumberFormatException gone) {
            return 0;
        }
    }

    private static long proportional(Path folder) throws IOException {
        try (var lines = Files.lines(folder.resolve("smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    private static long fromPs(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        return 1024 * Long.parseLong(new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim());
    }
}
