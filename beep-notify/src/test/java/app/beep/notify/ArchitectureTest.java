package app.beep.notify;

import app.beep.common.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_arrows_between_layers_and_components_hold() {
        ServiceArchitecture.checkLayers("app.beep.notify");
    }
}
