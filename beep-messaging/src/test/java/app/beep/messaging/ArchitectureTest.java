package app.beep.messaging;

import app.beep.common.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void layers_and_components_are_what_they_are_for() {
        ServiceArchitecture.checkLayers("app.beep.messaging");
    }
}
