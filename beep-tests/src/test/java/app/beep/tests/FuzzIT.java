package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.platform.Platform;
import app.beep.tests.client.Beep;
import app.beep.tests.client.KeycloakAccounts;
import app.beep.tests.fuzz.FuzzRun;
import app.beep.tests.platform.Incidents;
import app.beep.tests.platform.SystemTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A small sample of {@code beep-tests/campaign Fuzz}. */
@SystemTest
@Tag("R-OPS-00")
@Tag("R-OPS-09")
class FuzzIT {
    private static final int CALLS = 3_000;
    private static final long SEED = 20261126;

    private final Incidents incidents = Incidents.fromNow();
    private final Beep beep;
    private final KeycloakAccounts accounts;

    FuzzIT(Beep beep, Platform platform) {
        this.beep = beep;
        accounts = new KeycloakAccounts(platform);
    }

    @Test
    void whatever_is_called_the_answer_is_documented_and_no_failure() throws InterruptedException {
        var findings = FuzzRun.of(beep, accounts, CALLS, SEED).findings();
        System.out.println(findings.table());
        assertThat(findings.calls()).isEqualTo(CALLS);
        assertThat(findings.faults()).isEmpty();
        assertThat(incidents.all()).isEmpty();
    }
}
