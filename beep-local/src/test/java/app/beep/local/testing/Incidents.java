package app.beep.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Open Liberty took for an incident (FFDC) and wrote down with its stack. */
final class Incidents {
    private static final String REFUSAL = "Exception = app.beep.";

    private Incidents() {}

    /** Those that are exceptions of Beep's own, which are how it refuses something. */
    static List<String> ofBeep(Path user) {
        try (var files = Files.walk(user)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ffdc_"))
                    .flatMap(Incidents::lines)
                    .filter(line -> line.startsWith(REFUSAL))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
