package app.beep.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./beep} finds itself however it is called; it has nothing to run here, and says so. */
class ShellHeadTest {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final String NOT_BUILT = "Beep is not built yet";

    @TempDir
    private Path folder;

    private Path clone;

    @BeforeEach
    void copyTheHead() throws IOException {
        clone = Files.createDirectory(folder.resolve("a clone, 100% #1"));
        Files.copy(CHECKOUT.resolve("beep"), clone.resolve("beep"));
        Files.createDirectory(clone.resolve(".mvn"));
        Files.copy(CHECKOUT.resolve(".mvn/jdk.sh"), clone.resolve(".mvn/jdk.sh"));
    }

    @Test
    void through_a_link_on_the_path() throws Exception {
        var bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("one"), clone.resolve("beep"));
        Files.createSymbolicLink(bin.resolve("beep"), Path.of("one"));

        assertThat(said(Map.of("PATH", bin + ":" + System.getenv("PATH")), "sh", "-c", "beep status"))
                .startsWith(NOT_BUILT);
    }

    @Test
    void with_a_search_path_for_folders() throws Exception {
        var script = "cd '%s' && sh '%s/beep' status".formatted(folder, clone.getFileName());

        assertThat(said(Map.of("CDPATH", ".:/tmp"), "sh", "-c", script)).startsWith(NOT_BUILT);
    }

    @Test
    void without_a_home() throws Exception {
        assertThat(said(Map.of(), "env", "-u", "HOME", clone.resolve("beep").toString(), "status"))
                .startsWith(NOT_BUILT);
    }

    @Test
    void in_the_language_of_any_machine() throws Exception {
        for (var language : List.of("tr_TR.UTF-8", "ar_EG.UTF-8", "C", "nonsense")) {
            assertThat(said(
                            Map.of("LANG", language, "LC_ALL", language, "LANGUAGE", "tr"),
                            clone.resolve("beep") + "",
                            "status"))
                    .as(language)
                    .startsWith(NOT_BUILT);
        }
    }

    private static String said(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
