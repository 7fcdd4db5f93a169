package app.beep.local.setup;

import app.beep.local.processes.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The migration scripts of one part of a database.
 *
 * @param part {@code common}, {@code events}, … for what a jar of ours carries, empty for the service's own
 * @param folder holds the scripts, and nothing else
 */
record Scripts(String part, Path folder) {
    private static final String OWN = "";
    private static final Pattern JAR = Pattern.compile("WEB-INF/lib/beep-[^/]*\\.jar");
    private static final Pattern SHARED_SCRIPT = Pattern.compile("db/migration/([a-z][a-z0-9_]*)/([^/]+\\.sql)");
    private static final Pattern OWN_SCRIPT = Pattern.compile("WEB-INF/classes/db/migration/([^/]+\\.sql)");
    private static final List<String> FIRST = List.of("common", "events");

    /** What all services share comes first, then further parts by name, the service's own last. */
    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(part -> {
                int place = FIRST.indexOf(part);
                return part.equals(OWN) ? FIRST.size() + 1 : place < 0 ? FIRST.size() : place;
            })
            .thenComparing(Comparator.naturalOrder());

    /** The table in which it is written down what was applied. */
    String history() {
        return part.isEmpty() ? "schema_history" : "schema_history_" + part;
    }

    /**
     * Unpacks all scripts that a WAR carries, in the order in which they are to be applied.
     *
     * @param folder emptied first
     */
    static List<Scripts> of(Path war, Path folder) throws IOException {
        PrivateFiles.delete(folder);
        Files.createDirectories(folder);
        var parts = new TreeMap<String, Path>(ORDER);
        try (var archive = new ZipFile(war.toFile())) {
            for (var entry : List.copyOf(archive.stream().toList())) {
                var own = OWN_SCRIPT.matcher(entry.getName());
                try (var content = archive.getInputStream(entry)) {
                    if (JAR.matcher(entry.getName()).matches()) {
                        unpack(new ZipInputStream(content), folder, parts);
                    } else if (own.matches()) {
                        place(content, own.group(1), part(OWN, folder, parts));
                    }
                }
            }
        }
        return parts.entrySet().stream()
                .map(part -> new Scripts(part.getKey(), part.getValue()))
                .toList();
    }

    private static void unpack(ZipInputStream jar, Path folder, TreeMap<String, Path> parts) throws IOException {
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            var script = SHARED_SCRIPT.matcher(entry.getName());
            if (script.matches()) {
                place(jar, script.group(2), part(script.group(1), folder, parts));
            }
        }
    }

    private static Path part(String name, Path folder, TreeMap<String, Path> parts) throws IOException {
        var known = parts.get(name);
        if (known != null) {
            return known;
        }
        var fresh = Files.createDirectory(folder.resolve(name.isEmpty() ? "own" : "shared-" + name));
        parts.put(name, fresh);
        return fresh;
    }

    private static void place(InputStream content, String name, Path folder) throws IOException {
        Files.copy(content, folder.resolve(name));
    }
}
