package app.beep.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_process_that_still_runs_is_found_and_ended() throws IOException {
        var state = StateFolder.at(folder);
        var sleeper = new ProcessBuilder("sleep", "60").start();
        RunFile.of(state, "sleeper").write(sleeper.toHandle());

        assertThat(RunFile.ofServers(state)).hasSize(1);
        assertThat(RunFile.of(state, "sleeper").end()).isTrue();
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(RunFile.ofServers(state)).isEmpty();
    }

    @Test
    void children_that_outlive_it_are_ended_too() throws IOException {
        var script = "(trap '' TERM; echo ready; while :; do sleep 1; done) & wait";
        var parent = new ProcessBuilder("sh", "-c", script).start();
        assertThat(parent.inputReader().readLine()).isEqualTo("ready");
        var family = parent.descendants().toList();
        var file = RunFile.of(StateFolder.at(folder), "parent");
        file.write(parent.toHandle());

        assertThat(file.end(Duration.ofSeconds(2))).isTrue();

        assertThat(family).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_reused_process_id_is_never_taken_for_the_old_process() throws IOException {
        var state = StateFolder.at(folder);
        var stranger = new ProcessBuilder("sleep", "60").start();
        var file = RunFile.of(state, "stale");
        Files.writeString(file.file(), stranger.pid() + " " + (System.currentTimeMillis() - 3_600_000));

        assertThat(file.end()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void a_process_is_known_again_after_somebody_has_set_the_clock() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")));
        var state = StateFolder.at(folder);
        var sleeper = new ProcessBuilder("sleep", "60").start();
        var file = RunFile.of(state, "sleeper");

        file.write(sleeper.toHandle());

        var shown = sleeper.info().startInstant().orElseThrow().toEpochMilli(); // moves with the clock
        assertThat(Files.readString(file.file())).doesNotContain(Long.toString(shown / 10_000));
        assertThat(file.process()).contains(sleeper.toHandle());
        sleeper.destroyForcibly();
    }

    @Test
    void the_same_id_after_the_machine_has_started_anew_is_another_process() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")));
        var stranger = new ProcessBuilder("sleep", "60").start();
        var file = RunFile.of(StateFolder.at(folder), "stale");
        file.write(stranger.toHandle());
        var written = Files.readString(file.file());

        Files.writeString(file.file(), written.replaceFirst(" \\S+/", " 00000000-0000-0000-0000-000000000000/"));

        assertThat(file.end()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void a_damaged_file_means_no_process() throws IOException {
        var file = RunFile.of(StateFolder.at(folder), "damaged");
        Files.writeString(file.file(), "12");

        assertThat(file.process()).isEmpty();
    }

    @Test
    void the_launchers_own_file_is_not_a_servers() {
        var state = StateFolder.at(folder);
        RunFile.of(state, RunFile.LAUNCHER).write(ProcessHandle.current());

        assertThat(RunFile.ofServers(state)).isEmpty();
    }
}
