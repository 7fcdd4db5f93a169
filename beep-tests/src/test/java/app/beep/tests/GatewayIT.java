package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Frame;
import app.beep.tests.client.GatewayClient;
import app.beep.tests.client.Refused;
import app.beep.tests.platform.ProblemAssert;
import app.beep.tests.platform.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the gateway's protocol. */
@SystemTest
@Tag("R-RT-01")
class GatewayIT {
    private static final int BAD_FRAME = 4001;
    private static final int NOT_AUTHENTICATED = 4003;

    private final Beep beep;

    GatewayIT(Beep beep) {
        this.beep = beep;
    }

    @Test
    void a_socket_is_greeted_with_the_heartbeat_it_must_keep() {
        try (var socket = beep.opensSocket()) {
            var hello = socket.frames().getFirst().json();
            assertThat(socket.subprotocol()).isEqualTo("beep.v1");
            assertThat(hello.path("heartbeatInterval").asLong()).isBetween(5_000L, 60_000L);
            assertThat(hello.path("sessionId").asText()).isNotBlank();
        }
    }

    @Test
    void ready_says_who_one_is_where_and_how_far_each_channel_has_come() {
        var alice = beep.signsUp("alice");
        var club = alice.createsServer();
        var general = alice.opensChannel(club, "general");
        alice.posts("one").in(general);
        alice.posts("two").in(general);
        try (var socket = alice.connects()) {
            var ready = socket.await("ready", frame -> frame.is("ready")).json();
            assertThat(ready.path("user").path("username").asText()).isEqualTo(alice.username());
            assertThat(ready.path("servers")).hasSize(1);
            assertThat(ready.path("servers").path(0).path("id").asText())
                    .isEqualTo(club.id().toString());
            assertThat(ready.path("heads").path(general.id().toString()).asLong())
                    .isEqualTo(2);
            assertThat(ready.path("notifications").path("unread").isInt()).isTrue();

            alice.posts("three").in(general);
            assertThat(socket.awaitMessage("three").seq()).isEqualTo(3);
        }
    }

    @Test
    void a_heartbeat_is_acknowledged() {
        try (var socket = beep.signsUp("alice").connects()) {
            socket.beats();
            socket.beats();
            assertThat(socket.count(frame -> frame.is("ack"))).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{broken",
                "hello",
                "",
                "[]",
                "{}",
                "{\"op\":5}",
                "{\"op\":\"identify\"}",
                "{\"op\":\"identify\",\"token\":5}",
                "{\"op\":\"identify\",\"token\":\"a\",\"resume\":[]}",
                "{\"op\":\"identify\",\"token\":\"a\",\"resume\":{\"channels\":{\"nonsense\":1}}}"
            })
    void a_first_frame_that_is_none_ends_the_connection(String text) {
        var socket = beep.opensSocket();
        socket.says(text);
        assertThat(socket.awaitClose()).isEqualTo(BAD_FRAME);
    }

    @Test
    void a_frame_that_is_none_ends_the_connection_later_too() {
        var socket = beep.signsUp("alice").connects();
        socket.says("{broken");
        assertThat(socket.awaitClose()).isEqualTo(BAD_FRAME);
    }

    @Test
    @Tag("R-RT-07")
    void a_frame_that_is_too_long_ends_the_connection() {
        var socket = beep.signsUp("alice").connects();
        socket.says("{\"op\":\"heartbeat\",\"padding\":\"" + "x".repeat(17 * 1024) + "\"}");
        assertThat(socket.awaitClose()).isIn(BAD_FRAME, 1009);
    }

    @Test
    @Tag("R-RT-07")
    void a_first_frame_is_no_longer_than_others() {
        var socket = beep.opensSocket();
        socket.says("{\"op\":\"identify\",\"padding\":\"" + "x".repeat(17 * 1024) + "\"}");
        assertThat(socket.awaitClose()).isIn(BAD_FRAME, 1009);
    }

    @Test
    @Tag("R-RT-03")
    void where_one_stands_may_take_several_frames() {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        alice.posts("missed").in(general);
        var socket = beep.opensSocket();
        socket.says(Map.of("op", "identify", "token", alice.session().accessToken(), "resume", Map.of("more", true)));
        for (int part = 0; part < 10; part++) {
            socket.says(Map.of("op", "resume", "channels", positions(200), "more", true));
        }
        socket.says(Map.of("op", "resume", "channels", Map.of(general.id(), 0)));
        socket.awaitMessage("missed");
        socket.close();
    }

    private static Map<UUID, Integer> positions(int channels) {
        return IntStream.range(0, channels).boxed().collect(Collectors.toMap(any -> UUID.randomUUID(), seq -> seq));
    }

    @Test
    void more_positions_than_there_can_be_end_the_connection() {
        var socket = beep.opensSocket();
        socket.says(Map.of(
                "op",
                "identify",
                "token",
                beep.signsUp("alice").session().accessToken(),
                "resume",
                Map.of("more", true)));
        for (int part = 0; part < 26; part++) {
            socket.says(Map.of("op", "resume", "channels", positions(200), "more", true));
        }
        assertThat(socket.awaitClose()).isEqualTo(BAD_FRAME);
    }

    @Test
    void an_op_that_is_not_known_is_an_error_and_no_end() {
        try (var socket = beep.signsUp("alice").connects()) {
            socket.says(Map.of("op", "dance"));
            var problem =
                    socket.await("error", frame -> frame.is("error")).json().path("problem");
            assertThat(problem.path("status").asInt()).isEqualTo(422);
            assertThat(problem.path("traceId").asText()).matches(ProblemAssert.TRACE);
            socket.beats();
        }
    }

    @ParameterizedTest
    @Tag("R-AUTH-13")
    @ValueSource(strings = {"nonsense", "", "a.b.c"})
    void a_token_that_is_none_ends_the_connection(String token) {
        var socket = beep.opensSocket();
        socket.identifies(token, Map.of());
        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
    }

    @Test
    @Tag("R-AUTH-13")
    void a_forged_token_ends_the_connection() {
        var token = beep.signsUp("alice").session().accessToken();
        var unsigned = token.substring(0, token.lastIndexOf('.') + 1) + "c2lnbmF0dXJl";
        var socket = beep.opensSocket();
        socket.identifies(unsigned, Map.of());
        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
    }

    @Test
    @Tag("R-AUTH-13")
    void who_does_not_identify_first_is_not_heard() {
        var socket = beep.opensSocket();
        socket.says(Map.of("op", "heartbeat"));
        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
    }

    @Test
    @Tag("R-AUTH-13")
    void who_does_not_identify_within_ten_seconds_is_sent_away() {
        assertThat(beep.opensSocket().awaitClose()).isEqualTo(NOT_AUTHENTICATED);
    }

    @Test
    void who_identifies_twice_is_sent_away() {
        var alice = beep.signsUp("alice");
        var socket = alice.connects();
        socket.identifies(alice.session().accessToken(), Map.of());
        assertThat(socket.awaitClose()).isEqualTo(BAD_FRAME);
    }

    @Test
    @Tag("R-AUTH-04")
    void a_renewed_token_is_taken_and_the_connection_goes_on() {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        try (var socket = alice.connects()) {
            socket.reauthenticates(alice.refreshes().accessToken());
            socket.beats();
            alice.posts("still here").in(general);
            socket.awaitMessage("still here");
        }
    }

    @Test
    void nobody_goes_on_as_somebody_else() {
        var socket = beep.signsUp("alice").connects();
        socket.reauthenticates(beep.signsUp("mallory").session().accessToken());
        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
    }

    @Test
    void a_page_of_another_origin_gets_no_socket() {
        assertThatThrownBy(() -> beep.opensSocket(Map.of("Origin", "https://evil.example")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.answer().status()).isEqualTo(403));
        try (var own = beep.opensSocket(Map.of("Origin", beep.origin().toString()))) {
            assertThat(own.subprotocol()).isEqualTo("beep.v1");
        }
    }

    @Test
    @Tag("R-RT-04")
    void somebody_has_ten_connections_and_each_hears_everything() {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        var sockets =
                IntStream.range(0, 10).mapToObj(number -> alice.connects()).toList();
        alice.posts("to all").in(general);
        sockets.forEach(
                socket -> assertThat(socket.awaitMessage("to all").seq()).isEqualTo(1));
        sockets.forEach(GatewayClient::close);
    }

    @Test
    @Tag("R-CHAN-01")
    void a_channel_that_is_opened_later_comes_with_its_head_and_every_event_after_it() {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        var club = alice.createsServer();
        alice.letsIn(club, bob);
        try (var his = bob.connects()) {
            var later = alice.opensChannel(club, "later");
            alice.posts("first").in(later);
            alice.posts("second").in(later);
            alice.posts("third").in(later);

            his.awaitMessage("third");
            var created = his.await("the channel", frame -> frame.isEvent("channel.created") && frame.isIn(later));
            assertThat(created.data().path("name").asText()).isEqualTo("later");
            var gained = his.await(
                    "its head",
                    frame -> frame.isEvent("access.changed")
                            && gains(frame, later).isNumber());
            assertThat(his.eventsOf(later))
                    .extracting(Frame::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(gains(gained, later).asLong() + 1, 3)
                                    .boxed()
                                    .toList());
        }
    }

    private static JsonNode gains(Frame frame, Channel channel) {
        return frame.data().path("gained").path(channel.id().toString());
    }

    @Test
    void a_server_of_ones_own_comes_with_its_channels_to_a_socket_that_is_open() {
        var alice = beep.signsUp("alice");
        try (var socket = alice.connects()) {
            var general = alice.opensChannel(alice.createsServer(), "general");
            socket.await("the channel", frame -> frame.isEvent("channel.created") && frame.isIn(general));
            alice.posts("first").in(general);
            assertThat(socket.awaitMessage("first").seq()).isEqualTo(1);
        }
    }
}
