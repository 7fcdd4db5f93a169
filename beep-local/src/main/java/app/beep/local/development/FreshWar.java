package app.beep.local.development;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The WAR of the last build with what has changed since: all classes, resources and files of the web application. */
final class FreshWar {
    private static final String CLASSES = "WEB-INF/classes/";

    private final Path built;
    private final ServiceSources sources;

    FreshWar(Path built, ServiceSources sources) {
        this.built = built;
        this.sources = sources;
    }

    /** Every entry gets the present time: Liberty takes a jar of the same name and time for the one it knows. */
    void write(Path classes, Path file) throws IOException {
        var changed = new HashMap<String, Path>();
        add(sources.webapp(), "", changed);
        add(sources.resources(), CLASSES, changed);
        add(classes, CLASSES, changed);
        try (var war = new ZipFile(built.toFile());
                var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var entry : war.stream().toList()) {
                if (!entry.isDirectory() && !changed.containsKey(entry.getName()) && !isClass(entry.getName())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    try (var content = war.getInputStream(entry)) {
                        content.transferTo(zip);
                    }
                }
            }
            for (var entry : changed.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                Files.copy(entry.getValue(), zip);
            }
        }
    }

    private static boolean isClass(String name) {
        return name.startsWith(CLASSES) && name.endsWith(".class");
    }

    private static void add(Path folder, String prefix, Map<String, Path> entries) throws IOException {
        for (var file : ServiceSources.files(folder)) {
            entries.put(prefix + folder.relativize(file).toString().replace(File.separatorChar, '/'), file);
        }
    }
}
