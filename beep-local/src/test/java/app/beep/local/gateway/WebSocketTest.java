package app.beep.local.gateway;

import static app.beep.local.gateway.Neighbourhood.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-01")
class WebSocketTest {

    @SuppressWarnings("NullAway.Init")
    private Neighbourhood here;

    private final Promise<ServerWebSocket> accepted = Promise.promise();

    @BeforeEach
    void open() throws Exception {
        here = new Neighbourhood();
    }

    @AfterEach
    void close() throws Exception {
        here.close();
    }

    @Test
    void text_and_binary_frames_pass_in_both_directions_from_the_first_one_on() {
        accept(socket -> {
            socket.writeTextMessage("hello");
            socket.textMessageHandler(text -> socket.writeTextMessage("echo " + text));
            socket.binaryMessageHandler(socket::writeBinaryMessage);
        });
        var socket = connect(List.of());
        var texts = new ArrayList<String>();
        var binary = Promise.<Buffer>promise();
        socket.textMessageHandler(texts::add);
        socket.binaryMessageHandler(binary::complete);
        socket.resume();
        socket.writeTextMessage("a");
        var large = Buffer.buffer(new byte[60_000]);
        socket.writeBinaryMessage(large);
        assertThat(await(binary.future())).isEqualTo(large);
        await().untilAsserted(() -> assertThat(texts).containsExactly("hello", "echo a"));
    }

    @Test
    void what_a_service_says_at_once_arrives_whole_and_in_order() {
        var expected = IntStream.range(0, 5_000).mapToObj(Integer::toString).toList();
        accept(socket -> expected.forEach(socket::writeTextMessage));
        var texts = new CopyOnWriteArrayList<String>();
        connect(List.of()).textMessageHandler(texts::add).resume();
        await().untilAsserted(() -> assertThat(texts).hasSameSizeAs(expected));
        assertThat(texts).containsExactlyElementsOf(expected);
    }

    @Test
    void a_client_that_does_not_read_holds_the_service_back_and_misses_nothing() {
        var piece = Buffer.buffer(new byte[32_768]);
        long whole = 2_000L * piece.length();
        var written = new AtomicLong();
        accept(socket -> write(socket, piece, whole, written));
        var received = new AtomicLong();
        var socket = connect(List.of());
        socket.binaryMessageHandler(bytes -> received.addAndGet(bytes.length()));
        await().during(Duration.ofSeconds(1)).until(() -> written.get() > 0 && written.get() < whole / 2);
        socket.resume();
        await().untilAsserted(() -> assertThat(received).hasValue(whole));
    }

    private static void write(ServerWebSocket socket, Buffer piece, long whole, AtomicLong written) {
        while (written.get() < whole && !socket.writeQueueFull()) {
            written.addAndGet(piece.length());
            socket.writeBinaryMessage(piece);
        }
        socket.drainHandler(drained -> write(socket, piece, whole, written));
    }

    @Test
    void the_subprotocol_is_agreed_between_the_ends() {
        accept(socket -> {});
        assertThat(connect(List.of("beep.v1", "other")).subProtocol()).isEqualTo("beep.v1");
    }

    @Test
    void close_codes_pass_in_both_directions() {
        accept(socket -> socket.textMessageHandler(text -> socket.close((short) 4003, "not authenticated")));
        var socket = connect(List.of());
        var closed = Promise.<Short>promise();
        socket.closeHandler(done -> closed.tryComplete(socket.closeStatusCode()));
        socket.resume();
        socket.writeTextMessage("who am I?");
        assertThat(await(closed.future())).isEqualTo((short) 4003);
    }

    @Test
    void the_close_code_of_the_client_reaches_the_service() {
        var code = Promise.<Short>promise();
        accept(socket -> socket.closeHandler(done -> code.tryComplete(socket.closeStatusCode())));
        connect(List.of()).close((short) 4009, "bye");
        assertThat(await(code.future())).isEqualTo((short) 4009);
    }

    @Test
    void when_the_service_dies_the_client_is_closed() {
        accept(socket -> {});
        var closed = new AtomicBoolean();
        var socket = connect(List.of());
        socket.closeHandler(done -> closed.set(true));
        socket.resume();
        here.stop("beep-notify");
        await().untilTrue(closed);
    }

    @Test
    void when_the_client_dies_the_service_is_told() {
        var closed = new AtomicBoolean();
        accept(socket -> socket.closeHandler(done -> closed.set(true)));
        connect(List.of());
        await(accepted.future());
        await(here.sockets.close());
        await().untilTrue(closed);
    }

    @Test
    void a_refused_upgrade_keeps_its_status_and_its_problem() {
        here.behave(
                "beep-notify",
                request -> request.response()
                        .setStatusCode(403)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"type\":\"/problems/foreign-origin\"}"));
        assertThatException()
                .isThrownBy(() -> connect(List.of()))
                .isInstanceOfSatisfying(UpgradeRejectedException.class, refused -> {
                    assertThat(refused.getStatus()).isEqualTo(403);
                    assertThat(refused.getBody().toString()).contains("foreign-origin");
                });
    }

    @Test
    void an_unreachable_service_refuses_the_upgrade_with_a_503() {
        here.stop("beep-notify");
        assertThatException()
                .isThrownBy(() -> connect(List.of()))
                .isInstanceOfSatisfying(
                        UpgradeRejectedException.class,
                        refused -> assertThat(refused.getStatus()).isEqualTo(503));
    }

    @Test
    void a_thousand_sockets_stay_open_beside_ordinary_requests() {
        accept(socket -> socket.textMessageHandler(socket::writeTextMessage));
        var sockets = new ArrayList<WebSocket>();
        for (int i = 0; i < 1000; i++) {
            sockets.add(connect(List.of()));
        }
        assertThat(here.get("/api/auth/providers").status()).isEqualTo(200);
        var echo = Promise.<String>promise();
        sockets.getLast().textMessageHandler(echo::complete).resume();
        sockets.getLast().writeTextMessage("still here");
        assertThat(await(echo.future())).isEqualTo("still here");
    }

    private void accept(java.util.function.Consumer<ServerWebSocket> behaviour) {
        here.accept("beep-notify", socket -> {
            behaviour.accept(socket);
            accepted.tryComplete(socket);
        });
    }

    private WebSocket connect(List<String> protocols) {
        return await(here.sockets
                .connect(at("/api/gateway").setSubProtocols(protocols))
                .onSuccess(WebSocket::pause));
    }

    private WebSocketConnectOptions at(String uri) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(here.gateway.port())
                .setURI(uri);
    }
}
