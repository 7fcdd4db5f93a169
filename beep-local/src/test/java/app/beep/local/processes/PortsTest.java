package app.beep.local.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.local.platform.Contract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void every_name_gets_a_port_of_its_own_below_the_ephemeral_range() {
        var ports = Ports.free(Contract.portNames(List.of()));

        assertThat(ports.byName().values()).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_000);
    }

    @Test
    void a_port_somebody_listens_on_is_not_free() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void no_name_gets_the_port_that_is_kept_for_something_else() {
        var free = Ports.free(List.of("a", "b"));
        var candidates = List.of(free.of("a"), free.of("b")).iterator();

        var ports = Ports.free(List.of("c"), free.of("a"), candidates::next);

        assertThat(ports.of("c")).isEqualTo(free.of("b"));
    }

    @Test
    void the_loopback_address_is_the_same_whatever_the_jvm_prefers() throws Exception {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.net.preferIPv6Addresses=true",
                        "-cp",
                        classes,
                        Loopback.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(jvm.getInputStream().readAllBytes(), UTF_8).strip())
                .endsWith("127.0.0.1");
    }

    /** Says where the launcher asks its servers. */
    static final class Loopback {
        public static void main(String... arguments) {
            System.out.println(Ports.address(1).getAddress().getHostAddress());
        }
    }

    @Test
    void an_unknown_name_is_an_error() {
        var ports = Ports.free(List.of("a"));

        assertThatThrownBy(() -> ports.of("b")).isInstanceOf(IllegalArgumentException.class);
    }
}
