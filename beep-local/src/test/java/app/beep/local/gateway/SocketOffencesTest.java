package app.beep.local.gateway;

import static app.beep.local.gateway.Neighbourhood.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who takes more of the sockets than a client of Beep ever does. */
@Tag("R-RT-07")
class SocketOffencesTest {
    private static final String UPGRADE = """
            GET /api/gateway HTTP/1.1\r
            Host: localhost\r
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """;

    @SuppressWarnings("NullAway.Init")
    private Neighbourhood here;

    @BeforeEach
    void open() throws Exception {
        here = new Neighbourhood();
    }

    @AfterEach
    void close() throws Exception {
        here.close();
    }

    @Test
    void whoever_says_too_much_again_and_again_gets_no_more_sockets_for_a_while() {
        here.accept("beep-notify", socket -> {});
        var sockets = IntStream.range(0, 25).mapToObj(number -> connect()).toList();
        for (var socket : sockets) {
            socket.resume().writeTextMessage("x".repeat(70_000));
        }
        await().until(() -> sockets.stream().allMatch(WebSocket::isClosed));
        assertThat(sockets)
                .allSatisfy(socket -> assertThat(socket.closeStatusCode()).isEqualTo((short) 1009));
        assertThatException()
                .isThrownBy(() -> connect())
                .isInstanceOfSatisfying(UpgradeRejectedException.class, refused -> {
                    assertThat(refused.getStatus()).isEqualTo(429);
                    assertThat(refused.getHeaders().get("Retry-After")).isEqualTo("21");
                });
        assertThat(here.get("/api/auth/providers").status()).isEqualTo(200);
    }

    @Test
    void a_frame_in_crumbs_is_not_waited_for() throws Exception {
        here.accept("beep-notify", socket -> {});
        try (var line = new Socket("127.0.0.1", here.gateway.port())) {
            line.setTcpNoDelay(true);
            line.getOutputStream().write(UPGRADE.getBytes(StandardCharsets.US_ASCII));
            assertThat(line.getInputStream().read()).isEqualTo('H');
            line.getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0xfe, 0x3a, (byte) 0x98, 0, 0, 0, 0});
            line.setSoTimeout(1);
            assertThat(IntStream.range(0, 14_000).anyMatch(crumb -> isRefusedAfter(line)))
                    .isTrue();
        }
    }

    /** Whether the other side has said that it takes no more. */
    private static boolean isRefusedAfter(Socket line) {
        try {
            line.getOutputStream().write('x');
            for (int read = line.getInputStream().read();
                    read >= 0;
                    read = line.getInputStream().read()) {
                if (read == 0x88) {
                    return true;
                }
            }
            return true;
        } catch (SocketTimeoutException nothingYet) {
            return false;
        } catch (IOException gone) {
            return true;
        }
    }

    @Test
    void whoever_is_sent_away_without_a_word_again_and_again_gets_no_more_sockets_for_a_while() {
        here.accept("beep-notify", ServerWebSocket::close);
        await().untilAsserted(() -> assertThatException()
                .isThrownBy(() -> connect())
                .isInstanceOfSatisfying(
                        UpgradeRejectedException.class,
                        refused -> assertThat(refused.getStatus()).isEqualTo(429)));
    }

    @Test
    void an_address_opens_a_few_sockets_at_the_same_time_and_the_others_wait_for_their_turn() {
        var asked = new ConcurrentLinkedQueue<HttpServerRequest>();
        here.behave("beep-notify", asked::add);
        for (int number = 0; number < 30; number++) {
            here.sockets.connect(gateway());
        }
        for (int answered = 0; answered < 30; answered++) {
            int before = answered;
            await().until(() -> asked.size() == Math.min(Limits.DEFAULT.upgradesOfAddress(), 30 - before));
            Objects.requireNonNull(asked.poll()).response().setStatusCode(403).end();
        }
    }

    private WebSocket connect() {
        return await(here.sockets.connect(gateway()).onSuccess(WebSocket::pause));
    }

    private WebSocketConnectOptions gateway() {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(here.gateway.port())
                .setURI("/api/gateway");
    }
}
