package app.beep.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./beep up} builds once, ends with its Maven, and leaves nothing that the next one stumbles over. */
class ShellBuildTest {
    @TempDir
    private Path folder;

    private HeadOnly head;
    private Path built;
    private Path lock;

    @BeforeEach
    void copyTheHead() throws IOException {
        head = HeadOnly.in(folder).built();
        built = head.checkout().resolve(".beep/built");
        lock = head.checkout().resolve(".beep/building.pid");
    }

    @Test
    void a_clock_that_was_set_back_hides_no_change() throws Exception {
        Files.createFile(built);
        Files.setLastModifiedTime(built, FileTime.from(Instant.now().plus(Duration.ofHours(1))));

        assertThat(up()).contains("built now", "called with");
        assertThat(lock).doesNotExist();
        assertThat(Files.getLastModifiedTime(built).toInstant()).isBeforeOrEqualTo(Instant.now());
        assertThat(up()).contains("called with").doesNotContain("built now");
    }

    @Test
    void two_at_once_build_one_after_the_other() throws Exception {
        var gate = folder.resolve("gate");
        head.buildsWith("echo built now; echo x >>'%s'; while [ $(wc -l <'%s') -lt 2 ]; do sleep 0.1; done"
                .formatted(gate, gate));
        var first = head.start(Map.of(), head.beep(), "up");
        await().until(() -> Files.exists(gate));

        var second = head.start(Map.of(), head.beep(), "up");
        var hint = second.inputReader().readLine();
        Files.writeString(gate, "x\n", StandardOpenOption.APPEND);

        assertThat(hint).contains("Another ./beep up is building");
        assertThat(HeadOnly.output(first)).contains("built now", "called with");
        assertThat(HeadOnly.output(second)).contains("called with").doesNotContain("built now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HUP", "INT", "TERM"})
    void a_signal_ends_the_build_and_the_next_begins_anew(String signal) throws Exception {
        assumeThat(isHeard(signal)).isTrue();
        var pid = folder.resolve("pid");
        head.buildsWith("echo $$ >'%s'; exec sleep 600".formatted(pid));
        var beep = head.start(Map.of(), head.beep(), "up");
        await().until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
        var maven =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();

        new ProcessBuilder("sh", "-c", "kill -s %s %d".formatted(signal, beep.pid()))
                .start()
                .waitFor();

        assertThat(beep.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(beep.exitValue()).isGreaterThan(128);
        assertThat(maven.isAlive()).isFalse();
        assertThat(lock).doesNotExist();
        assertThat(built).doesNotExist();
    }

    @Test
    void a_lock_whose_holder_was_killed_keeps_nobody_waiting() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(lock, stranger.pid() + "\n");

        assertThat(up()).contains("built now", "called with");
        stranger.destroyForcibly();
    }

    @Test
    void a_build_that_fails_is_not_taken_for_one() throws Exception {
        head.buildsWith("echo no; exit 1");

        assertThat(up()).contains("could not be built").doesNotContain("called with");
        assertThat(lock).doesNotExist();
        assertThat(built).doesNotExist();
    }

    /** No shell hears what is ignored where it was started, as SIGHUP is below nohup. */
    private static boolean isHeard(String signal) throws Exception {
        var shell = new ProcessBuilder("sh", "-c", "trap 'exit 3' %s; kill -s %s $$; exit 0".formatted(signal, signal));
        return shell.start().waitFor() == 3;
    }

    private String up() throws Exception {
        return head.says(Map.of(), head.beep(), "up");
    }
}
