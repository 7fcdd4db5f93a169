package app.beep.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.ServiceIT;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What those who have not said who they are may take of the gateway, on the container that runs it. */
@Tag("R-RT-07")
class SocketBudgetIT extends ServiceIT {
    private static final int TOO_BIG = 1009;
    private static final int BAD_FRAME = 4001;
    private static final int TOO_MANY_CONNECTIONS = 4029;
    private static final int MOST_OF_ADDRESS = 200;

    @BeforeEach
    void aPersonWithoutServers() {
        PEERS.on("GET", "/servers/api/internal/users/", request -> Reply.json(200, "{\"items\":[]}"));
    }

    @Test
    void a_frame_that_announces_too_much_ends_the_connection_before_any_of_it_is_kept() throws IOException {
        try (var socket = from("10.0.0.1")) {
            socket.announces(BareSocket.TEXT, 1024 * 1024);
            assertThat(socket.closeCode()).isEqualTo(TOO_BIG);
        }
    }

    @Test
    void bytes_are_not_kept_either() throws IOException {
        try (var socket = from("10.0.0.2")) {
            socket.announces(BareSocket.BINARY, 1024 * 1024);
            assertThat(socket.closeCode()).isEqualTo(TOO_BIG);
        }
    }

    @Test
    void a_message_in_many_parts_ends_the_connection_when_it_gets_too_long() throws IOException {
        try (var socket = from("10.0.0.3")) {
            socket.says(BareSocket.TEXT, false, "x".repeat(1024));
            for (int part = 0; part < 16; part++) {
                socket.says(BareSocket.CONTINUATION, false, "x".repeat(1024));
            }
            assertThat(socket.closeCode()).isEqualTo(BAD_FRAME);
        }
    }

    @Test
    void a_message_in_parts_is_heard_as_one() throws IOException {
        var identify = "{\"op\":\"identify\",\"token\":\"%s\"}".formatted(TOKENS.ofPerson(UUID.randomUUID()));
        try (var socket = from("10.0.0.4")) {
            socket.says(BareSocket.TEXT, false, identify.substring(0, 50));
            socket.says(BareSocket.CONTINUATION, true, identify.substring(50));
            assertThat(socket.hears("\"op\":\"ready\"")).isTrue();
        }
    }

    @Test
    void where_one_stands_may_be_said_in_several_frames_once_one_has_said_who_one_is() throws IOException {
        var token = TOKENS.ofPerson(UUID.randomUUID());
        try (var socket = from("10.0.0.5")) {
            socket.says("{\"op\":\"identify\",\"token\":\"%s\",\"resume\":{\"channels\":{},\"more\":true}}"
                    .formatted(token));
            socket.says("{\"op\":\"heartbeat\"}");
            assertThat(socket.hears("\"op\":\"ack\"")).isTrue();
            assertThat(socket.heard()).doesNotContain("ready");
            socket.says("{\"op\":\"resume\",\"channels\":{\"%s\":7}}".formatted(UUID.randomUUID()));
            assertThat(socket.hears("\"op\":\"ready\"")).isTrue();
        }
    }

    @Test
    void a_stranger_says_nothing_of_where_they_stand() throws IOException {
        try (var socket = from("10.0.0.6")) {
            socket.says("{\"op\":\"resume\",\"channels\":{}}");
            assertThat(socket.closeCode()).isEqualTo(4003);
        }
    }

    @Test
    void one_address_has_a_budget_of_silent_sockets_and_whoever_speaks_gets_in_all_the_same() throws Exception {
        var silent = together(MOST_OF_ADDRESS + 50, "10.0.0.7");
        try (var other = from("10.0.0.8");
                var same = from("10.0.0.7")) {
            await().untilAsserted(() ->
                    assertThat(silent.stream().filter(BareSocket::isClosed)).hasSizeGreaterThanOrEqualTo(51));
            assertThat(silent.stream().filter(BareSocket::isClosed))
                    .hasSize(51)
                    .allSatisfy(socket -> assertThat(socket.closeCode()).isEqualTo(TOO_MANY_CONNECTIONS));
            for (var speaking : List.of(other, same)) {
                speaking.says("{\"op\":\"identify\",\"token\":\"%s\"}".formatted(TOKENS.ofPerson(UUID.randomUUID())));
                assertThat(speaking.hears("\"op\":\"ready\"")).isTrue();
            }
        } finally {
            for (var socket : silent) {
                socket.close();
            }
        }
    }

    private static BareSocket from(String address) throws IOException {
        return BareSocket.open(SERVICE.api(), address);
    }

    /** Sockets that are opened at the same time. */
    private static List<BareSocket> together(int number, String address) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var opening = IntStream.range(0, number)
                    .<Future<BareSocket>>mapToObj(any -> threads.submit(() -> from(address)))
                    .toList();
            var sockets = new ArrayList<BareSocket>();
            for (var one : opening) {
                sockets.add(one.get());
            }
            return sockets;
        }
    }
}
