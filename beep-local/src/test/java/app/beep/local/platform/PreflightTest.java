package app.beep.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.local.processes.StartupProblem;
import app.beep.local.processes.StateFolder;
import app.beep.local.servers.Machine;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_taken_port_is_told_with_a_way_out() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Preflight.checkPort(taken.getLocalPort()))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is in use")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void too_few_descriptors_are_told_with_a_way_out() {
        assertThatThrownBy(() -> Preflight.checkDescriptors(1024))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("ulimit -n 4096");
    }

    @Test
    void a_short_disk_is_told_with_a_way_out() {
        assertThatThrownBy(() -> Preflight.checkDisk(folder, 1L << 30))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("has 1.0 GB");
    }

    @Test
    void an_unsupported_system_is_told_with_a_way_out() {
        assertThatThrownBy(() -> Machine.of("Windows 11", "amd64"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("WSL 2");
        assertThat(Machine.of("Mac OS X", "aarch64")).isEqualTo(Machine.MAC_ARM64);
        assertThat(Machine.of("Linux", "amd64")).isEqualTo(Machine.LINUX_AMD64);
    }

    @Test
    void a_state_folder_in_use_is_not_taken_twice() {
        var state = StateFolder.at(folder);
        var lock = state.claim();

        assertThatThrownBy(state::claim).isInstanceOf(StartupProblem.class).hasMessageContaining("already up");
        state.release(lock);
        state.release(state.claim());
    }
}
