package app.beep.notify.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.ids.ChannelId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-03")
class BelievedTest {
    private static final ChannelId GENERAL = ChannelId.next();
    private static final ChannelId HIDDEN = ChannelId.next();

    private final List<ChannelId> asked = new ArrayList<>();
    private long end = 10;

    @Test
    void a_client_that_is_behind_is_believed_and_nobody_is_asked() {
        assertThat(believed(7, 9)).isEqualTo(7);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_client_that_another_gateway_has_told_more_is_believed() {
        assertThat(believed(10, 9)).isEqualTo(10);
    }

    @Test
    void a_position_beyond_the_end_is_not() {
        assertThat(believed(11, 9)).isEqualTo(10);
        assertThat(believed(Long.MAX_VALUE, 9)).isEqualTo(10);
    }

    @Test
    void what_this_gateway_has_heard_is_there_even_if_the_one_who_is_asked_does_not_say_so() {
        end = 0;

        assertThat(believed(12, 9)).isEqualTo(9);
    }

    @Test
    void channels_that_the_client_does_not_hear_are_not_asked_for() {
        var said = Map.of(HIDDEN, 99L);

        assertThat(Believed.of(said, Map.of(GENERAL, 9L), this::ends)).isEqualTo(said);
        assertThat(asked).isEmpty();
    }

    private long believed(long said, long head) {
        return Believed.of(Map.of(GENERAL, said), Map.of(GENERAL, head), this::ends)
                .getOrDefault(GENERAL, -1L);
    }

    private Map<ChannelId, Long> ends(Collection<ChannelId> channels) {
        asked.addAll(channels);
        return Map.of(GENERAL, end);
    }
}
