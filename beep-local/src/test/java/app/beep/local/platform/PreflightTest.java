package app.beep.local.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.local.processes.ProcessLimits;
import app.beep.local.processes.StartupProblem;
import app.beep.local.processes.StateFolder;
import app.beep.local.servers.Machine;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"a#b", "100%", "x/#/y", "a\\b", "a\nb", "a\tb"})
    void a_folder_in_which_servers_cannot_live_is_told_with_a_way_out(String name) {
        assertThatThrownBy(() -> Preflight.checkName(folder.resolve(name)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(name)
                .hasMessageContaining("--state");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Max open files            | 1024     | ulimit -n 4096
            Max processes             | 500      | ulimit -u 2048
            Max file size             | 1048576  | ulimit -f unlimited
            Max address space         | 4194304  | ulimit -v unlimited
            """)
    void what_a_session_does_not_allow_is_told_with_a_way_out(String name, String soft, String wayOut) {
        var limits = new ProcessLimits("%-25s %-20s unlimited            units%n".formatted(name, soft));

        assertThatThrownBy(() -> {
                    for (var limit : SessionLimit.values()) {
                        limit.check(limits);
                    }
                })
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("allows " + soft)
                .hasMessageContaining(wayOut);
    }

    @Test
    void limits_are_read_as_this_system_writes_them() throws Exception {
        var session = new ProcessBuilder("sh", "-c", "ulimit -S -f 1000; cat /proc/self/limits").start();

        var limits = new ProcessLimits(new String(session.getInputStream().readAllBytes(), UTF_8));

        assertThat(limits.of("Max file size").orElseThrow() % 1000).isZero();
        assertThat(limits.of("Max open files")).isPresent();
    }

    @Test
    void what_belongs_to_somebody_else_is_told_with_a_way_out() throws IOException {
        assertThatCode(() -> Preflight.checkOwner(StateFolder.at(folder).path()))
                .doesNotThrowAnyException();

        assertThatThrownBy(() -> Preflight.checkOwner(ofSomebodyElse()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(" belongs to ")
                .hasMessageContaining("--state");
    }

    /** Root can give a file away; for everybody else there is what belongs to root. */
    private Path ofSomebodyElse() throws IOException {
        var given = Files.createDirectory(folder.resolve("given away"));
        try {
            Files.setAttribute(Files.createFile(given.resolve("part")), "unix:uid", 65_534);
            return given;
        } catch (FileSystemException notRoot) {
            return Path.of("/proc/1");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_with_a_way_out() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        for (var place : List.of(file, file.resolve("state"), Path.of("/proc/state"))) {
            assertThatThrownBy(() -> StateFolder.at(place))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining(place.toString())
                    .hasMessageContaining("--state");
        }
    }

    @Test
    void a_file_system_without_links_is_told_with_a_way_out() throws IOException {
        assertThatCode(() -> Preflight.checkFileSystem(StateFolder.at(folder).path()))
                .doesNotThrowAnyException();

        Files.setPosixFilePermissions(folder.resolve("run"), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> Preflight.checkFileSystem(folder))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("file system with permissions")
                .hasMessageContaining("--state");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536, 100_000})
    void what_is_no_port_is_told_with_a_way_out(int port) {
        assertThatThrownBy(() -> Preflight.checkPort(port))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("There is no port " + port)
                .hasMessageContaining("--port 8080");
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
    void a_launcher_in_the_background_is_started_once() {
        var state = StateFolder.at(folder);
        var start = state.claimStart();

        assertThatThrownBy(state::claimStart).hasMessageContaining("already being started");
        state.release(start);
        var running = state.claim();
        assertThatThrownBy(state::claimStart).isInstanceOf(StartupProblem.class);
        state.release(running);
        state.release(state.claimStart());
    }

    @Test
    void a_state_folder_in_use_is_not_taken_twice() {
        var state = StateFolder.at(folder);
        var lock = state.claim();

        assertThatThrownBy(state::claim)
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("already being started");
        state.release(lock);
        state.release(state.claim());
    }
}
