package app.beep.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.testing.Answer;
import app.beep.local.testing.Decisions;
import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.ServiceIT;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Saying that one is writing. */
@Tag("R-MSG-09")
class TypingIT extends ServiceIT {
    private static final Decisions PERMIFY = new Decisions(PEERS);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UUID channel = UUID.randomUUID();
    private final UUID server = UUID.randomUUID();

    @BeforeEach
    void theChannelIsThere() {
        PERMIFY.comeBack();
        PERMIFY.allowOnly(question -> true);
        PEERS.on("GET", "/servers/api/internal/servers/", request -> Reply.json(200, "{\"state\":\"1.0 token\"}"));
        PEERS.on(
                "GET",
                "/channels/api/internal/channels/" + channel,
                request -> Reply.json(
                        200, "{\"id\":\"%s\",\"serverId\":\"%s\",\"type\":\"text\"}".formatted(channel, server)));
    }

    @Test
    void those_who_listen_hear_who_is_writing() {
        var writer = UUID.randomUUID();
        try (var heard = new Volatile(SERVICE, server)) {
            type(writer).is(204);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(heard.events()).hasSize(1));
            assertThat(heard.events().getFirst())
                    .contains("\"type\":\"typing.started\"", channel.toString(), server.toString(), writer.toString());
        }
    }

    @Test
    void who_goes_on_writing_is_told_of_once_and_others_for_themselves() {
        var writer = UUID.randomUUID();
        var other = UUID.randomUUID();
        try (var heard = new Volatile(SERVICE, server)) {
            type(writer).is(204);
            type(writer).is(204);
            type(other).is(204);

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(heard.events()).anyMatch(event -> event.contains(other.toString())));
            assertThat(heard.events()).hasSize(2);
        }
    }

    @Test
    @Tag("R-AUTHZ-01")
    void only_who_may_write_can_say_so() {
        PERMIFY.allowOnly(question -> question.permission().equals("read"));
        assertThat(type(UUID.randomUUID()).isProblem(403, "missing-permission").text("permission"))
                .isEqualTo("channel:write");

        PERMIFY.allowOnly(question -> false);
        type(UUID.randomUUID()).isProblem(404, "not-found");
        person(UUID.randomUUID()).post("/channels/x/typing", "").isProblem(404, "not-found");
    }

    private Answer type(UUID writer) {
        return person(writer).post("/channels/" + channel + "/typing", "");
    }
}
