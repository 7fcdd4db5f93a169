package app.beep.auth.peers.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.peers.Tolerance;
import app.beep.local.servers.Keycloak;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-OPS-00")
class KeycloakPlacesTest {
    @Test
    void all_purposes_together_need_less_than_half_of_keycloaks_connections() {
        assertThat(2 * Tolerance.KEYCLOAK_AT_ONCE).isLessThan(Keycloak.DATABASE_CONNECTIONS);
    }
}
