package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.platform.Platform;
import app.beep.local.processes.ProcessStatus;
import app.beep.tests.client.Beep;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.strangers.Attack;
import app.beep.tests.strangers.Attacks;
import app.beep.tests.strangers.Campaign;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small sample of {@code beep-tests/campaign Strangers}; how late others hear is judged there, on a quiet machine. */
@SystemTest
@Tag("R-OPS-00")
@Tag("R-RT-07")
class StrangersIT {
    private static final int PEOPLE = 5;
    private static final long SEED = 20261126;
    private static final double SHARE = 0.5;
    private static final Duration TIME = Duration.ofSeconds(2);

    private static Campaign campaign;

    @BeforeAll
    static void people_talk(Beep beep, Platform platform) throws IOException, InterruptedException {
        campaign = Campaign.begin(
                beep,
                () -> platform.processes().stream().collect(Collectors.toMap(ProcessStatus::name, ProcessStatus::pid)),
                PEOPLE,
                Duration.ofSeconds(3),
                SEED);
    }

    @AfterAll
    static void they_fall_silent() throws IOException, InterruptedException {
        var died = campaign.died();
        campaign.close();
        assertThat(died).isEmpty();
    }

    static List<Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whatever_strangers_do_nobody_else_notices(Attack attack) throws IOException, InterruptedException {
        var toll = campaign.suffer(attack, SHARE, TIME);
        System.out.println(toll);
        assertThat(toll.strikes()).isPositive();
        assertThat(toll.died()).isEmpty();
        assertThat(toll.troubles()).isEmpty();
    }
}
