package app.beep.common.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.json.JsonBinding;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    static Stream<Audience> audiences() {
        return Stream.of(
                new Audience.Channel(UUID.randomUUID(), UUID.randomUUID()),
                new Audience.Server(UUID.randomUUID()),
                new Audience.User(UUID.randomUUID()),
                new Audience.Services());
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void an_event_survives_its_envelope(Audience audience) {
        var event = Event.of("message.created", audience, JsonBinding.parse("{\"content\":\"été \\uD83D\\uDE00\"}"))
                .seq(7)
                .accessVersion(3L);

        assertThat(EventJson.read(EventJson.write(event).toString())).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"x\",\"type\":\"t\",\"at\":\"2026-01-01T00:00:00.000Z\",\"audience\":\"services\",\"data\":{}}",
                "{\"id\":7,\"type\":\"t\",\"at\":\"2026-01-01T00:00:00.000Z\",\"audience\":\"services\",\"data\":{}}",
                "{\"id\":\"01a20363-f6fa-7659-bb6f-24ea9275fa6c\",\"type\":\"t\",\"at\":\"2026-01-01T00:00:00.000Z\",\"audience\":\"everybody\",\"data\":{}}",
            })
    void what_is_not_an_envelope_is_refused(String text) {
        assertThatThrownBy(() -> EventJson.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_frame_for_clients_has_no_envelope_members() {
        var channel = new Audience.Channel(UUID.randomUUID(), UUID.randomUUID());
        var frame = EventFrame.of(Event.of("message.created", channel, JsonBinding.parse("{}"))
                .seq(1)
                .accessVersion(9L));

        assertThat(frame.keySet()).containsExactlyInAnyOrder("op", "type", "channelId", "serverId", "seq", "data");
    }
}
