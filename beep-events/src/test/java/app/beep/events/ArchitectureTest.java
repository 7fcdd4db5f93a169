package app.beep.events;

import app.beep.common.architecture.PackageCircles;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void no_circle_leads_through_the_packages() {
        PackageCircles.check("app.beep.events");
    }
}
