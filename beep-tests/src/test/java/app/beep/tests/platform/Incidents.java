package app.beep.tests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the services' logs say from one moment on that only a failure of theirs makes them say. */
public final class Incidents {
    private static final Path LOGS = Path.of("target/platform/logs").toAbsolutePath();
    private static final List<String> SIGNS = List.of("Unexpected failure of ", "RESTEASY002130", "StackOverflowError");

    private final Map<Path, Long> before = new HashMap<>();

    private Incidents() {}

    public static Incidents fromNow() {
        var incidents = new Incidents();
        incidents.logs().forEach(log -> incidents.before.put(log, log.toFile().length()));
        return incidents;
    }

    /** The lines, cut after 300 characters. */
    public List<String> all() {
        var found = new ArrayList<String>();
        for (var log : logs()) {
            try (var in = Files.newInputStream(log)) {
                in.skipNBytes(before.getOrDefault(log, 0L));
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> SIGNS.stream().anyMatch(line::contains))
                        .map(line -> line.substring(0, Math.min(300, line.length())))
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private List<Path> logs() {
        try (var files = Files.list(LOGS)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
