package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that do not do their part, on real sockets: what they cost is theirs alone. */
class LimitsTest {
    private static final String ATTACKER = "127.0.0.66";
    private static final Limits IMPATIENT = new Limits(
            30,
            60,
            300_000,
            1_000_000,
            20_000,
            100_000,
            3,
            2,
            6,
            2,
            Duration.ofMillis(600),
            Duration.ofMillis(900),
            Duration.ofMillis(600),
            Duration.ofMillis(600),
            1_000,
            Duration.ofMillis(200));

    private final List<Socket> sockets = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private Neighbourhood here;

    @BeforeEach
    void open() throws Exception {
        here = new Neighbourhood(IMPATIENT);
        here.behave("beep-auth", request -> {
            asked.incrementAndGet();
            request.body().onSuccess(body -> request.response().end("got " + body.length()));
        });
    }

    @AfterEach
    void close() throws Exception {
        for (var socket : sockets) {
            socket.close();
        }
        here.close();
    }

    @Test
    void header_fields_that_do_not_come_end_the_connection() throws IOException {
        assertThat(answerTo(says("GET /api/auth/providers HTTP/1.1\r\nHost: a\r\n")))
                .isEmpty();
    }

    @Test
    void a_connection_on_which_nothing_is_asked_ends() throws IOException {
        assertThat(answerTo(says(""))).isEmpty();
    }

    @Test
    void a_connection_on_which_nothing_more_is_asked_ends() throws IOException {
        assertThat(answerTo(says("GET /api/auth/providers HTTP/1.1\r\nHost: a\r\n\r\n")))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_small_body_that_does_not_come_is_a_408_and_no_service_hears_of_it() throws IOException {
        assertThat(answerTo(post("0123456789", 1_000)))
                .startsWith("HTTP/1.1 408")
                .contains("/problems/too-slow");
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_small_body_that_drips_is_a_408_however_often_something_comes() throws Exception {
        var socket = post("", 1_000);
        for (int drip = 0; drip < 12; drip++) {
            Thread.sleep(100);
            try {
                socket.getOutputStream().write('x');
            } catch (IOException closed) {
                break;
            }
        }
        assertThat(answerTo(socket)).startsWith("HTTP/1.1 408");
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_small_body_that_comes_in_pieces_arrives_whole() throws IOException {
        var socket = post("01234", 10);
        socket.getOutputStream().write("56789".getBytes(StandardCharsets.US_ASCII));
        assertThat(answerTo(socket)).startsWith("HTTP/1.1 200").endsWith("got 10");
    }

    @Test
    void a_long_body_that_comes_slower_than_the_least_is_broken_off_towards_the_service_too() throws IOException {
        var broken = new AtomicBoolean();
        here.behave("beep-auth", request -> {
            request.exceptionHandler(gone -> broken.set(true));
            request.handler(part -> {});
        });
        assertThat(answerTo(post("x".repeat(30_000), 200_000))).startsWith("HTTP/1.1 408");
        await().untilTrue(broken);
    }

    @Test
    void a_service_that_takes_a_long_body_slowly_is_not_the_clients_fault() {
        here.behave("beep-media", request -> {
            request.pause();
            here.vertx.setTimer(2_000, later -> {
                request.body().onSuccess(body -> request.response().end("got " + body.length()));
                request.resume();
            });
        });
        var answer = here.send(
                HttpMethod.POST,
                "/api/media",
                request -> request.putHeader("Authorization", "Bearer " + here.token())
                        .putHeader("Content-Length", "9000000")
                        .write(Buffer.buffer(new byte[9_000_000])));
        assertThat(answer.text()).isEqualTo("got 9000000");
    }

    @Test
    void one_service_is_sent_some_long_bodies_at_a_time_and_another_is_not_concerned() {
        here.behave("beep-auth", request -> request.handler(part -> {}));
        await().untilAsserted(() -> {
            for (int body = 0; body < IMPATIENT.longBodies(); body++) {
                longPostFrom("127.0.0." + (80 + body));
            }
            assertThat(answerTo(longPostFrom("127.0.0.90"))).startsWith("HTTP/1.1 503");
        });
        var other = here.sendWithToken(HttpMethod.GET, "/api/users/me", here.token());
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void an_address_has_so_many_connections_and_gets_a_new_one_when_one_has_gone() throws IOException {
        for (int socket = 0; socket < IMPATIENT.connectionsOfAddress(); socket++) {
            assertThat(says("GET /api/auth/providers HTTP/1.1\r\nHost: a\r\n\r\n")
                            .getInputStream()
                            .read())
                    .isEqualTo('H');
        }
        var refused = says("GET /api/auth/providers HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(answerTo(refused)).isEmpty();
        assertThat(here.get("/api/auth/providers").status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(answerTo(says("GET /api/auth/providers HTTP/1.1\r\nHost: a\r\n\r\n")))
                .startsWith("HTTP/1.1 200"));
    }

    @Test
    void a_small_answer_is_taken_from_the_service_however_slowly_the_client_reads() throws IOException {
        var written = new AtomicBoolean();
        here.behave(
                "beep-auth",
                request ->
                        request.response().end(Buffer.buffer(new byte[90_000])).onSuccess(done -> written.set(true)));
        narrow("GET /api/auth/providers HTTP/1.1\r\nHost: a\r\n\r\n");
        await().untilTrue(written);
    }

    @Test
    void a_client_that_does_not_read_a_long_answer_is_closed() throws IOException {
        var gone = new AtomicBoolean();
        var written = new AtomicLong();
        here.behave("beep-auth", request -> {
            request.response().closeHandler(closed -> gone.set(true)).setChunked(true);
            write(request.response(), written);
        });
        narrow("GET /api/auth/providers HTTP/1.1\r\nHost: a\r\n\r\n");
        await().untilTrue(gone);
        assertThat(written).hasValueLessThan(50_000_000L);
    }

    private void write(HttpServerResponse response, AtomicLong written) {
        while (!response.writeQueueFull() && written.get() < 100_000_000) {
            written.addAndGet(10_000);
            response.write(Buffer.buffer(new byte[10_000]));
        }
        response.drainHandler(drained -> write(response, written));
    }

    @Test
    void sockets_that_last_are_not_waited_for() throws InterruptedException {
        var texts = new CopyOnWriteArrayList<String>();
        here.accept("beep-notify", socket -> socket.textMessageHandler(texts::add));
        var socket = Neighbourhood.await(here.sockets.connect(here.gateway.port(), "127.0.0.1", "/api/gateway"));
        Thread.sleep(2_000);
        socket.writeTextMessage("still here");
        await().untilAsserted(() -> assertThat(texts).containsExactly("still here"));
    }

    private Socket post(String begin, int length) throws IOException {
        return says(post(length) + begin);
    }

    private static String post(int length) {
        return "POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private Socket longPostFrom(String address) throws IOException {
        return says(from(address), post(200_000) + "x".repeat(30_000));
    }

    private Socket says(String text) throws IOException {
        return says(from(ATTACKER), text);
    }

    private static Socket from(String address) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        return socket;
    }

    /** With room for some kilobytes only until it reads. */
    private Socket narrow(String text) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        return says(socket, text);
    }

    private Socket says(Socket socket, String text) throws IOException {
        sockets.add(socket);
        socket.connect(new InetSocketAddress("127.0.0.1", here.gateway.port()));
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Everything until the other side closes. */
    private static String answerTo(Socket socket) {
        try {
            socket.setSoTimeout(10_000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException reset) {
            return "";
        }
    }
}
