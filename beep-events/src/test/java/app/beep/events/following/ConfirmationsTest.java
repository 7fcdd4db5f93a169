package app.beep.events.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-06")
class ConfirmationsTest {
    private final Confirmations confirmations = new Confirmations();

    @Test
    void a_channel_is_subscribed_once_and_heard_once_redis_says_so() {
        assertThat(confirmations.subscribing(List.of("a", "b"))).containsExactly("a", "b");
        assertThat(confirmations.subscribing(List.of("a"))).isEmpty();
        var heard = confirmations.of(List.of("a"));
        confirmations.confirmed("b");
        assertThat(heard).isNotDone();
        confirmations.confirmed("a");
        assertThat(heard).isCompleted();
    }

    @Test
    void a_channel_that_was_left_and_is_wanted_again_is_heard_by_the_second_subscription() {
        confirmations.subscribing(List.of("a"));
        assertThat(confirmations.leaving(List.of("a"))).containsExactly("a");
        assertThat(confirmations.subscribing(List.of("a"))).containsExactly("a");
        var heard = confirmations.of(List.of("a"));
        confirmations.confirmed("a");
        confirmations.confirmed("a");
        assertThat(heard).isNotDone();
        confirmations.confirmed("a");
        assertThat(heard).isCompleted();
    }

    @Test
    void what_nobody_listens_to_is_not_left() {
        assertThat(confirmations.leaving(List.of("a"))).isEmpty();
    }

    @Test
    void nobody_waits_for_a_connection_that_has_gone() {
        confirmations.subscribing(List.of("a"));
        var heard = confirmations.of(List.of("a"));
        confirmations.forget();
        assertThat(heard).isCompleted();
        assertThat(confirmations.subscribing(List.of("a"))).containsExactly("a");
    }
}
