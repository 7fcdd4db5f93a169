package app.beep.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.processes.ProcessLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./beep} finds itself and a JDK however it is called, and lets nothing meant for other programs through. */
class ShellHeadTest {
    private static final String NOT_BUILT = "Beep is not built yet";

    @TempDir
    private Path folder;

    private HeadOnly head;

    @BeforeEach
    void copyTheHead() throws IOException {
        head = HeadOnly.in(folder);
    }

    @Test
    void through_a_link_on_the_path() throws Exception {
        var bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("one"), head.checkout().resolve("beep"));
        Files.createSymbolicLink(bin.resolve("beep"), Path.of("one"));

        assertThat(head.says(Map.of("PATH", bin + ":" + System.getenv("PATH")), "sh", "-c", "beep status"))
                .startsWith(NOT_BUILT);
    }

    @Test
    void with_a_search_path_for_folders() throws Exception {
        var script = "cd '%s' && sh '%s/beep' status"
                .formatted(folder, head.checkout().getFileName());

        assertThat(head.says(Map.of("CDPATH", ".:/tmp"), "sh", "-c", script)).startsWith(NOT_BUILT);
    }

    @Test
    void without_a_home() throws Exception {
        assertThat(head.says(Map.of(), "env", "-u", "HOME", head.beep(), "status"))
                .startsWith(NOT_BUILT);
    }

    @Test
    void in_the_language_of_any_machine() throws Exception {
        for (var language : List.of("tr_TR.UTF-8", "ar_EG.UTF-8", "C", "nonsense")) {
            var variables = Map.of("LANG", language, "LC_ALL", language, "LANGUAGE", "tr");

            assertThat(head.says(variables, head.beep(), "status")).as(language).startsWith(NOT_BUILT);
        }
    }

    @Test
    void what_is_set_for_other_programs_does_not_reach_its_own() throws Exception {
        var variables = Map.of(
                "JAVA_TOOL_OPTIONS", "-nonsense",
                "JDK_JAVA_OPTIONS", "-nonsense",
                "_JAVA_OPTIONS", "-nonsense",
                "TMPDIR", folder.resolve("gone").toString());

        assertThat(head.built().says(variables, head.beep(), "status"))
                .contains("called with", "-Duser.timezone=UTC", "-Dvertx.disableFileCaching=true")
                .doesNotContain("-nonsense", "TMPDIR");
    }

    @Test
    void with_as_much_as_the_session_may_have() throws Exception {
        var script = "ulimit -S -n 256; ulimit -S -f 1000; '%s' status".formatted(head.beep());

        var limits = new ProcessLimits(head.built().says(Map.of(), "sh", "-c", script));

        assertThat(limits.of("Max open files").orElse(Long.MAX_VALUE)).isGreaterThan(256);
        assertThat(limits.of("Max file size").orElse(Long.MAX_VALUE)).isGreaterThan(1_000_000);
    }

    @Test
    void too_little_memory_for_any_jvm_is_told_with_a_way_out() throws Exception {
        var script = "ulimit -v 4000000; '%s' status".formatted(head.beep());

        assertThat(head.says(Map.of(), "sh", "-c", script))
                .contains("this session allows 3906 MB", "ulimit -v unlimited");
    }

    @Test
    void a_jdk_that_is_none_or_too_old_is_told_with_a_way_out() throws Exception {
        for (var home : List.of(folder.resolve("nothing"), head.jdk("17"), head.jdk("1.8.0_402"))) {
            assertThat(head.says(Map.of("BEEP_JAVA_HOME", home.toString()), head.beep(), "status"))
                    .contains(home + ", which is no JDK 21 or later");
        }
    }
}
