package app.beep.local.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshWarTest {
    @TempDir
    private Path folder = Path.of("");

    private Path built = Path.of("");
    private Path classes = Path.of("");

    @BeforeEach
    void build() throws IOException {
        built = folder.resolve("built.war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(built))) {
            for (var name : new String[] {
                "WEB-INF/lib/library.jar",
                "WEB-INF/classes/app/Kept.class",
                "WEB-INF/classes/app/Deleted.class",
                "WEB-INF/classes/openapi/openapi.json",
                "WEB-INF/classes/limits.properties"
            }) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("built".getBytes(StandardCharsets.UTF_8));
            }
        }
        classes = Files.createDirectories(folder.resolve("classes"));
        write(classes.resolve("app/Kept.class"));
        write(folder.resolve("module/src/main/resources/limits.properties"));
        write(folder.resolve("module/src/main/webapp/WEB-INF/beans.xml"));
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "changed");
    }

    private Map<String, String> entries() throws IOException {
        var fresh = folder.resolve("fresh.war");
        new FreshWar(built, new ServiceSources(folder.resolve("module"))).write(classes, fresh);
        var entries = new TreeMap<String, String>();
        try (var zip = new ZipFile(fresh.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void what_changed_takes_the_place_of_what_was_built() throws IOException {
        assertThat(entries())
                .containsEntry("WEB-INF/classes/app/Kept.class", "changed")
                .containsEntry("WEB-INF/classes/limits.properties", "changed")
                .containsEntry("WEB-INF/beans.xml", "changed");
    }

    @Test
    void what_only_the_build_makes_stays() throws IOException {
        assertThat(entries())
                .containsEntry("WEB-INF/lib/library.jar", "built")
                .containsEntry("WEB-INF/classes/openapi/openapi.json", "built");
    }

    @Test
    void a_class_whose_source_is_gone_is_gone() throws IOException {
        assertThat(entries()).doesNotContainKey("WEB-INF/classes/app/Deleted.class");
    }
}
