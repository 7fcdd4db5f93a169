package app.beep.local.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive with migration scripts, its own and those of jars in it. */
final class War {
    private final Path file;
    private final Map<String, String> own = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> jars = new LinkedHashMap<>();

    War(Path folder, String module) {
        file = folder.resolve(module + ".war");
    }

    War script(String name, String sql) {
        own.put("WEB-INF/classes/db/migration/" + name, sql);
        return this;
    }

    War script(String jar, String part, String name, String sql) {
        jars.computeIfAbsent("WEB-INF/lib/" + jar + "-1.jar", fresh -> new LinkedHashMap<>())
                .put("db/migration/%s/%s".formatted(part, name), sql);
        return this;
    }

    Path write() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            fill(zip, own);
            for (var jar : jars.entrySet()) {
                zip.putNextEntry(new ZipEntry(jar.getKey()));
                var inner = new ZipOutputStream(zip);
                fill(inner, jar.getValue());
                inner.finish();
            }
        }
        return file;
    }

    private static void fill(ZipOutputStream zip, Map<String, String> scripts) throws IOException {
        zip.putNextEntry(new ZipEntry("META-INF/"));
        for (var script : scripts.entrySet()) {
            zip.putNextEntry(new ZipEntry(script.getKey()));
            zip.write(script.getValue().getBytes(UTF_8));
        }
    }
}
