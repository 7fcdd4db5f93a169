package app.beep.tests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the services' logs say from one moment on that only a failure of theirs makes them say, and what Open Liberty took for
 * an incident (FFDC) for the first time.
 */
public final class Incidents {
    private static final Path PLATFORM = Path.of("target/platform").toAbsolutePath();
    private static final List<String> SIGNS = List.of("Unexpected failure of ", "RESTEASY002130", "StackOverflowError");

    /** Open Liberty reads cookies before anything of Beep's; one of another version is an incident once, then only counted. */
    private static final String ODD_COOKIE = "com.ibm.ws.http.channel.internal.cookies.CookieHeaderByteParser";

    /** {@code servers/<name>/logs/ffdc/<file>}. */
    private static final int LEVELS = 5;

    private final Map<Path, Long> before = new HashMap<>();
    private final Set<Path> writtenBefore = new HashSet<>();

    private Incidents() {}

    public static Incidents fromNow() {
        var incidents = new Incidents();
        incidents.logs().forEach(log -> incidents.before.put(log, log.toFile().length()));
        incidents.writtenBefore.addAll(written());
        return incidents;
    }

    /** The lines, cut after 300 characters, and the exceptions of what was written as an incident. */
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
        written().stream()
                .filter(incident -> !writtenBefore.contains(incident))
                .map(Incidents::exception)
                .filter(exception -> !exception.contains(ODD_COOKIE))
                .forEach(found::add);
        return found;
    }

    private List<Path> logs() {
        try (var files = Files.list(PLATFORM.resolve("logs"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> written() {
        try (var files = Files.walk(PLATFORM.resolve("liberty"), LEVELS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ffdc_"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String exception(Path incident) {
        try (var lines = Files.lines(incident)) {
            return lines.filter(line -> line.startsWith("Exception = ") || line.startsWith("Source = "))
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
