package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long one client is waited for, with the time in the test's hands. */
class PatienceTest {
    private static final Limits LIMITS = new Limits(
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            1_000,
            Duration.ofSeconds(5));

    private long now = -5;
    private final Patience patience = new Patience(LIMITS, now);

    @Test
    void the_first_header_fields_have_to_come_soon() {
        assertOverAfter(10);
    }

    @Test
    void the_next_ones_may_come_later() {
        patience.asked();
        passes(1_000);
        patience.rests(now);
        assertOverAfter(60);
    }

    @Test
    void a_service_may_take_its_time() {
        patience.asked();
        passes(100_000);
        assertThat(patience.isOver(now)).isFalse();
    }

    @Test
    void a_small_body_has_to_come_as_a_whole() {
        patience.asked();
        patience.bodyBegins(now);
        assertOverAfter(15);
    }

    @Test
    void a_small_body_that_has_come_is_not_waited_for() {
        patience.asked();
        patience.bodyBegins(now);
        passes(14);
        patience.smallBodyCame();
        passes(100);
        assertThat(patience.isOver(now)).isFalse();
    }

    @Test
    void a_long_body_has_to_move_in_each_window() {
        patience.asked();
        patience.wants(true, now);
        for (int window = 0; window < 5; window++) {
            patience.sent(1_000);
            passes(20);
            assertThat(patience.isOver(now)).isFalse();
        }
        patience.sent(999);
        assertOverAfter(19);
    }

    @Test
    void a_long_body_that_the_service_does_not_take_is_not_waited_for() {
        patience.asked();
        patience.wants(true, now);
        patience.wants(false, now);
        passes(100);
        assertThat(patience.isOver(now)).isFalse();
        patience.wants(true, now);
        assertOverAfter(19);
    }

    @Test
    void an_answer_has_to_be_read_in_each_window() {
        patience.asked();
        patience.answers(10_000, now);
        passes(19);
        patience.took(1_000, now);
        passes(1);
        assertThat(patience.isOver(now)).isFalse();
        assertOverAfter(19);
    }

    @Test
    void an_answer_that_has_been_read_is_not_waited_for() {
        patience.asked();
        patience.answers(10, now);
        patience.took(10, now);
        passes(100);
        assertThat(patience.isOver(now)).isFalse();
    }

    @Test
    void what_lasts_may_last() {
        patience.asked();
        patience.lasts();
        passes(100_000);
        assertThat(patience.isOver(now)).isFalse();
    }

    private void assertOverAfter(int seconds) {
        passes(seconds);
        assertThat(patience.isOver(now)).isFalse();
        passes(1);
        assertThat(patience.isOver(now)).isTrue();
    }

    private void passes(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }
}
