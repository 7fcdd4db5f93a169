package app.beep.auth.attempts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrailTest {
    @Test
    void a_trail_is_read_as_it_was_written() {
        var now = Instant.ofEpochMilli(1_790_000_000_123L);
        var trail =
                Trail.NONE.begun(Ticket.next(), now).begun(Ticket.next(), now).failed(Ticket.next(), now);
        assertThat(Trail.parse(trail.text())).isEqualTo(trail);
        assertThat(Trail.parse(Trail.NONE.text())).isEqualTo(Trail.NONE);
        assertThat(Trail.parse("")).isEqualTo(Trail.NONE);
    }
}
