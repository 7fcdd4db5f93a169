package app.beep.common;

import app.beep.common.architecture.PackageCircles;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void no_circle_leads_through_the_packages() {
        PackageCircles.check("app.beep.common");
    }
}
