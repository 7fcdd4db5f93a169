package app.beep.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.local.platform.Contract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
    void an_unknown_name_is_an_error() {
        var ports = Ports.free(List.of("a"));

        assertThatThrownBy(() -> ports.of("b")).isInstanceOf(IllegalArgumentException.class);
    }
}
