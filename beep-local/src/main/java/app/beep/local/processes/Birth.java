package app.beep.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a process was started, by which it is known again when its id is reused. Linux counts it from the machine's own
 * start: it stays the same when somebody sets the clock. Elsewhere it is a time.
 */
record Birth(String mark) {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);
    private static final Path MACHINE_STARTED = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int TICKS_AFTER_NAME = 20;

    static Birth of(ProcessHandle process) {
        return new Birth(sinceMachineStarted(process)
                .orElseGet(() -> Long.toString(
                        process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli())));
    }

    boolean isOf(ProcessHandle process) {
        if (mark.contains("/")) {
            return of(process).equals(this);
        }
        var started = Instant.ofEpochMilli(Long.parseLong(mark));
        return process.info()
                .startInstant()
                .filter(instant -> Duration.between(instant, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .isPresent();
    }

    private static Optional<String> sinceMachineStarted(ProcessHandle process) {
        try {
            var facts = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var afterName = facts.substring(facts.lastIndexOf(')') + 1).trim().split(" ");
            return Optional.of(Files.readString(MACHINE_STARTED).strip() + "/" + afterName[TICKS_AFTER_NAME - 1]);
        } catch (IOException | IndexOutOfBoundsException notLinux) {
            return Optional.empty();
        }
    }
}
