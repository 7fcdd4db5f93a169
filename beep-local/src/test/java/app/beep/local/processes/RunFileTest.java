package app.beep.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
