package app.beep.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolTest {
    @TempDir
    private Path folder = Path.of("");

    private RunFile file;
    private Tool tool;

    @BeforeEach
    void prepare() {
        file = RunFile.of(StateFolder.at(folder), "tool");
        tool = new Tool(file);
    }

    @Test
    void what_it_said_is_told_when_it_fails() throws Exception {
        tool.run(List.of("true"), Map.of());

        assertThatThrownBy(() -> tool.run(List.of("sh", "-c", "echo $WHY; exit 3"), Map.of("WHY", "because")))
                .isInstanceOf(IOException.class)
                .hasMessage("because");
        assertThat(file.file()).doesNotExist();
    }

    @Test
    void it_ends_with_its_children_when_nobody_waits_any_more() throws Exception {
        var child = folder.resolve("child");
        var script = "sleep 600 & echo $! >'%s'; wait".formatted(child);
        var waiting = Thread.ofPlatform().start(() -> attempt(script));
        await().until(() -> Files.exists(child) && !Files.readString(child).isBlank());
        var sleeper = ProcessHandle.of(Long.parseLong(Files.readString(child).strip()))
                .orElseThrow();

        waiting.interrupt();
        waiting.join();

        await().until(() -> !sleeper.isAlive());
        assertThat(file.file()).doesNotExist();
    }

    @Test
    void one_that_a_killed_launcher_left_at_work_is_ended_first() throws Exception {
        var left = new ProcessBuilder("sleep", "600").start();
        file.write(left.toHandle());

        tool.run(List.of("true"), Map.of());

        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void little_of_ones_own_environment_reaches_it() {
        assertThatThrownBy(() -> tool.run(List.of("sh", "-c", "env; exit 1"), Map.of("ITS_OWN", "yes")))
                .message()
                .contains("ITS_OWN=yes", "PATH=")
                .satisfies(said -> assertThat(said.lines())
                        .allMatch(line -> line.matches("(PATH|HOME|LANG|LC_ALL|TMPDIR|USER|PWD|SHLVL|_|ITS_OWN)=.*")));
    }

    private void attempt(String script) {
        try {
            tool.run(List.of("sh", "-c", script), Map.of());
        } catch (IOException | InterruptedException expected) {
            Thread.currentThread().interrupt();
        }
    }
}
