package app.beep.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.local.processes.StartupProblem;
import app.beep.local.servers.LibertyServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentTest {
    private static final List<Path> WARS =
            List.of(Path.of("beep-messaging.war"), Path.of("beep-notify.war"), Path.of("beep-web.war"));

    @Test
    void one_server_hosts_everything_on_the_modules_ports() {
        assertThat(Deployment.TOGETHER.servers(WARS)).singleElement().satisfies(server -> {
            assertThat(server.name()).isEqualTo("liberty");
            assertThat(server.ports())
                    .containsExactly("beep-messaging", "beep-notify", "beep-web", "liberty-management");
        });
    }

    @Test
    void each_war_gets_a_server_when_split() {
        assertThat(Deployment.SPLIT.servers(WARS))
                .extracting(LibertyServer::name)
                .containsExactly("messaging", "notify", "web");
    }

    @Test
    void instances_of_a_service_have_ports_of_their_own_beside_the_address_in_front() {
        var servers = new Deployment(true, Map.of("notify", 2)).servers(WARS);

        assertThat(servers).extracting(LibertyServer::name).containsExactly("messaging", "notify-1", "notify-2", "web");
        assertThat(Contract.portNames(servers)).contains("beep-notify", "beep-notify-1", "beep-notify-2");
    }

    @Test
    void what_does_not_exist_cannot_have_instances() {
        assertThatThrownBy(() -> new Deployment(true, Map.of("mesaging", 2)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("No service is named mesaging");
    }

    @Test
    void nought_instances_are_refused() {
        assertThatThrownBy(() -> new Deployment(true, Map.of("notify", 0)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("1 to 9");
    }
}
