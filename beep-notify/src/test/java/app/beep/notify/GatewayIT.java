package app.beep.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.ServiceIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The gateway's socket through the WAR that was built, with nobody else there. */
@Tag("R-RT-01")
class GatewayIT extends ServiceIT {

    @BeforeEach
    void aPersonWithoutServers() {
        PEERS.on("GET", "/servers/api/internal/users/", request -> Reply.json(200, "{\"items\":[]}"));
    }

    @Test
    void it_says_hello_and_after_identify_ready() throws InterruptedException {
        var user = UUID.randomUUID();
        var socket = connect(null);
        assertThat(socket.next()).contains("\"op\":\"hello\"", "heartbeatInterval");

        socket.says("{\"op\":\"identify\",\"token\":\"%s\"}".formatted(TOKENS.ofPerson(user)));
        assertThat(socket.next()).contains("\"op\":\"ready\"", user.toString());

        socket.says("{\"op\":\"heartbeat\"}");
        assertThat(socket.next()).isEqualTo("{\"op\":\"ack\"}");
    }

    @Test
    void who_has_not_chosen_a_username_is_told_so_and_sent_away() throws InterruptedException {
        var newcomer = UUID.randomUUID();
        PEERS.on("GET", "/users/api/internal/users?ids=" + newcomer, request -> Reply.json(200, "{\"items\":[]}"));
        var socket = connect(null);
        assertThat(socket.next()).contains("\"op\":\"hello\"");

        socket.says("{\"op\":\"identify\",\"token\":\"%s\"}".formatted(TOKENS.ofPerson(newcomer)));

        assertThat(socket.next()).contains("\"op\":\"error\"", "profile-incomplete");
        assertThat(socket.closed.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(4003);
    }

    @Test
    void a_client_that_offers_v2_gets_binary_messages_with_the_same_frames() throws InterruptedException {
        var user = UUID.randomUUID();
        var socket = connect(null, "beep.v2", "beep.v1");
        assertThat(socket.wire.getSubprotocol()).isEqualTo("beep.v2");
        assertThat(socket.next()).contains("\"op\":\"hello\"");

        socket.says("{\"op\":\"identify\",\"token\":\"%s\"}".formatted(TOKENS.ofPerson(user)));
        assertThat(socket.next()).contains("\"op\":\"ready\"", user.toString());
        assertThat(socket.binary).isTrue();
    }

    @Test
    void a_client_that_offers_v1_alone_gets_text() throws InterruptedException {
        var socket = connect(null);
        assertThat(socket.wire.getSubprotocol()).isEqualTo("beep.v1");
        assertThat(socket.next()).contains("\"op\":\"hello\"");
        assertThat(socket.binary).isFalse();
    }

    @Test
    void a_frame_that_is_none_ends_the_connection() {
        var socket = connect(null);
        socket.says("nonsense");

        assertThat(socket.closed.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(4001);
    }

    @Test
    void a_token_that_is_not_good_ends_the_connection() {
        var socket = connect(null);
        socket.says("{\"op\":\"identify\",\"token\":\"forged\"}");

        assertThat(socket.closed.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(4003);
    }

    @Test
    void a_token_by_a_key_that_nobody_published_ends_the_connection_however_often_it_comes() {
        for (int i = 0; i < 5; i++) {
            var socket = connect(null);
            socket.says("{\"op\":\"identify\",\"token\":\"%s\"}".formatted(TOKENS.forged()));
            assertThat(socket.closed.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(4003);
        }
    }

    @Test
    void a_services_token_is_no_persons() {
        var socket = connect(null);
        socket.says("{\"op\":\"identify\",\"token\":\"%s\"}".formatted(TOKENS.ofService("messaging")));

        assertThat(socket.closed.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(4003);
    }

    @Test
    void a_page_of_another_origin_is_refused() {
        assertThatThrownBy(() -> connect("https://elsewhere.example"))
                .isInstanceOfSatisfying(
                        CompletionException.class,
                        failed -> assertThat(failed.getCause())
                                .isInstanceOfSatisfying(
                                        WebSocketHandshakeException.class,
                                        refused -> assertThat(
                                                        refused.getResponse().statusCode())
                                                .isEqualTo(403)));
    }

    private static Socket connect(@Nullable String origin) {
        return connect(origin, "beep.v1");
    }

    private static Socket connect(@Nullable String origin, String preferred, String... others) {
        var socket = new Socket();
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols(preferred, others);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket.wire = builder.buildAsync(URI.create(SERVICE.api().replace("http:", "ws:") + "/gateway"), socket)
                .join();
        return socket;
    }

    private static final class Socket implements WebSocket.Listener {
        private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();
        private @Nullable WebSocket wire;
        private volatile boolean binary;

        void says(String frame) {
            wire.sendText(frame, true).join();
        }

        @Nullable
        String next() throws InterruptedException {
            return frames.poll(10, TimeUnit.SECONDS);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                frames.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            binary = true;
            part.append(UTF_8.decode(data));
            if (last) {
                frames.addAll(List.of(part.toString().split("\n", -1)));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }
}
