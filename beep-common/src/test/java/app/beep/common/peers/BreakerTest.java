package app.beep.common.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final int TOLERATED = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HandMovedClock clock = new HandMovedClock();
    private final Breaker breaker = new Breaker(clock, TOLERATED, PAUSE);

    @Test
    void a_few_failures_are_borne() {
        failures(TOLERATED - 1);
        assertThat(breaker.letsThrough()).isTrue();
    }

    @Test
    void failures_in_a_row_leave_the_service_alone() {
        failures(TOLERATED);
        assertThat(breaker.letsThrough()).isFalse();
        clock.passes(PAUSE.minusMillis(1));
        assertThat(breaker.letsThrough()).isFalse();
    }

    @Test
    void an_answer_in_between_begins_anew() {
        failures(TOLERATED - 1);
        breaker.succeeded();
        failures(TOLERATED - 1);
        assertThat(breaker.letsThrough()).isTrue();
    }

    @Test
    void after_the_pause_one_may_try_and_no_more_than_one() {
        failures(TOLERATED);
        clock.passes(PAUSE);
        assertThat(breaker.letsThrough()).isTrue();
        assertThat(breaker.letsThrough()).isFalse();
        clock.passes(PAUSE.multipliedBy(10));
        assertThat(breaker.letsThrough()).isFalse();
    }

    @Test
    void a_try_that_succeeds_lets_everybody_through() {
        failures(TOLERATED);
        clock.passes(PAUSE);
        assertThat(breaker.letsThrough()).isTrue();
        breaker.succeeded();
        assertThat(breaker.letsThrough()).isTrue();
        assertThat(breaker.letsThrough()).isTrue();
    }

    @Test
    void a_try_that_fails_begins_another_pause() {
        failures(TOLERATED);
        clock.passes(PAUSE);
        assertThat(breaker.letsThrough()).isTrue();
        breaker.failed();
        assertThat(breaker.letsThrough()).isFalse();
        clock.passes(PAUSE);
        assertThat(breaker.letsThrough()).isTrue();
    }

    @Test
    void a_try_that_was_given_up_leaves_the_place_to_another() {
        failures(TOLERATED);
        clock.passes(PAUSE);
        assertThat(breaker.letsThrough()).isTrue();
        breaker.abandoned();
        assertThat(breaker.letsThrough()).isTrue();
    }

    private void failures(int number) {
        IntStream.range(0, number).forEach(failure -> breaker.failed());
    }
}
