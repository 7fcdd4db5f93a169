package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.drills.FaultDrill;
import app.beep.tests.drills.Plan;
import app.beep.tests.faults.Links;
import app.beep.tests.platform.SystemTest;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A small sample of {@code beep-tests/benchmark Drill}; how late others hear is judged there, on a quiet machine. */
@SystemTest
@Tag("R-OPS-00")
@Tag("R-RT-03")
@Tag("R-RT-05")
class DrillIT {
    private static final int CONNECTIONS = 20;
    private static final int PEOPLE = 5;
    private static final long SEED = 20261126;

    @Test
    void while_services_fail_nobody_hears_what_they_may_not_and_nobody_misses_what_they_may(Beep beep, Links links)
            throws Exception {
        var report = FaultDrill.run(beep, links, Plan.of(CONNECTIONS, PEOPLE, Duration.ofSeconds(20), SEED));
        System.out.print(report);
        assertThat(report.faults()).isPositive();
        assertThat(report.settled()).isPositive();
        assertThat(report.verdict().breaches()).isEmpty();
    }
}
