package app.beep.messaging.messages.entity;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.ids.MessageId;
import app.beep.common.ids.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-MSG-07")
class AttemptTest {
    private final UserId author = new UserId(UUID.randomUUID());

    @Test
    void each_attempt_with_one_key_makes_the_same_claim() {
        assertThat(claim("key", "look")).isEqualTo(claim("key", "look"));
    }

    @Test
    void another_request_another_key_another_author_and_no_key_make_another_claim() {
        var first = claim("key", "look");

        assertThat(claim("key", "other")).isNotEqualTo(first);
        assertThat(claim("other", "look")).isNotEqualTo(first);
        assertThat(Attempt.of("key", "look").claim(new UserId(UUID.randomUUID()), MessageId.next()))
                .isNotEqualTo(first);
        assertThat(claim(null, "look")).isNotEqualTo(claim(null, "look"));
    }

    @Test
    void only_the_same_request_is_repeated() {
        var first = Attempt.of("key", "look");

        assertThat(Attempt.of("key", "look").repeats(first.requestHash())).isTrue();
        assertThat(Attempt.of("key", "other").repeats(first.requestHash())).isFalse();
    }

    private UUID claim(@Nullable String key, String request) {
        return Attempt.of(key, request).claim(author, MessageId.next()).value();
    }
}
