package app.beep.auth.sessions.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTH-09")
class LocalFailuresTest {
    private final AtomicLong now = new AtomicLong();
    private final LocalFailures failures = new LocalFailures(now::get);

    @Test
    void failures_of_one_address_add_up_and_those_of_another_do_not() {
        failures.add("10.0.0.1");
        assertThat(failures.add("10.0.0.1").count()).isEqualTo(2);
        assertThat(failures.add("10.0.0.2").count()).isEqualTo(1);
    }

    @Test
    void a_minute_after_the_first_failure_all_are_forgotten() {
        failures.add("10.0.0.1");
        now.addAndGet(Duration.ofSeconds(40).toNanos());
        assertThat(failures.add("10.0.0.1").millisLeft()).isEqualTo(20_000);
        now.addAndGet(Duration.ofSeconds(21).toNanos());
        assertThat(failures.of("10.0.0.1").count()).isZero();
    }
}
