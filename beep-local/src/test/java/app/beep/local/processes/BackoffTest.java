package app.beep.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void each_failure_in_a_row_doubles_the_wait_up_to_half_a_minute() {
        assertThat(Stream.generate(() -> backoff.after(Duration.ZERO).toMillis())
                        .limit(9))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L, 30_000L);
    }

    @Test
    void a_server_that_ran_well_starts_from_the_shortest_wait() {
        backoff.after(Duration.ZERO);
        backoff.after(Duration.ZERO);

        assertThat(backoff.after(Duration.ofMinutes(3))).isEqualTo(Duration.ofMillis(500));
    }
}
