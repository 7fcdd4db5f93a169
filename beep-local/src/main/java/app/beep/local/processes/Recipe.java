package app.beep.local.processes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to run one server as a process of its own.
 *
 * @param environment the whole environment it gets beside PATH, HOME, LANG and TMPDIR
 * @param patience how long it may take to become ready
 * @param stopSignals the signals that end it in good order, the gentlest first; each gets its time to work
 */
public record Recipe(
        Path folder,
        List<String> command,
        Map<String, String> environment,
        Readiness readiness,
        Duration patience,
        List<String> stopSignals) {

    public Recipe(
            Path folder,
            List<String> command,
            Map<String, String> environment,
            Readiness readiness,
            Duration patience) {
        this(folder, command, environment, readiness, patience, List.of("TERM"));
    }
}
