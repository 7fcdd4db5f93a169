package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-07")
class LongBodiesTest {
    private final LongBodies bodies = new LongBodies(3, 2);

    @Test
    void an_address_leaves_room_for_others() {
        assertThat(bodies.enter("media", "one")).isTrue();
        assertThat(bodies.enter("media", "one")).isTrue();
        assertThat(bodies.enter("media", "one")).isFalse();
        assertThat(bodies.enter("media", "other")).isTrue();
    }

    @Test
    void a_service_is_sent_no_more_than_it_can_take_and_another_is_not_concerned() {
        assertThat(bodies.enter("media", "one")).isTrue();
        assertThat(bodies.enter("media", "other")).isTrue();
        assertThat(bodies.enter("media", "third")).isTrue();
        assertThat(bodies.enter("media", "fourth")).isFalse();
        assertThat(bodies.enter("search", "fourth")).isTrue();
    }

    @Test
    void who_was_refused_has_no_part_in_what_there_is() {
        bodies.enter("media", "one");
        bodies.enter("media", "one");
        bodies.enter("media", "other");
        assertThat(bodies.enter("media", "other")).isFalse();
        bodies.leave("media", "one");
        assertThat(bodies.enter("media", "other")).isTrue();
        assertThat(bodies.enter("media", "other")).isFalse();
    }
}
