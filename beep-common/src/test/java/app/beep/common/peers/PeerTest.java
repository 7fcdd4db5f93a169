package app.beep.common.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.problem.ProblemException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeerTest {
    private static final int AT_ONCE = 2;
    private static final int TOLERATED = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HandMovedClock clock = new HandMovedClock();
    private final Peer peer =
            new Peer("beep-test", AT_ONCE, Duration.ofMillis(50), new Breaker(clock, TOLERATED, PAUSE));
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch arrived = new CountDownLatch(AT_ONCE);
    private final CountDownLatch release = new CountDownLatch(1);
    private HttpServer service;
    private volatile int status = 200;
    private volatile boolean busy;

    @BeforeEach
    void a_service() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void the_service_ends() {
        release.countDown();
        service.stop(0);
    }

    @Test
    void an_answer_is_given_whatever_its_status() {
        assertThat(ask()).isEqualTo(200);
        status = 404;
        assertThat(ask()).isEqualTo(404);
    }

    @Test
    void a_service_that_keeps_failing_is_left_alone_and_tried_again_after_the_pause() {
        status = 500;
        for (int failure = 0; failure < TOLERATED; failure++) {
            assertThat(ask()).isEqualTo(500);
        }
        assertThatThrownBy(this::ask).isInstanceOf(ProblemException.class);
        assertThat(asked).hasValue(TOLERATED);
        status = 200;
        clock.passes(PAUSE);
        assertThat(ask()).isEqualTo(200);
        assertThat(ask()).isEqualTo(200);
    }

    @Test
    void refusals_are_no_failures() {
        status = 410;
        for (int refusal = 0; refusal < 2 * TOLERATED; refusal++) {
            assertThat(ask()).isEqualTo(410);
        }
    }

    @Test
    void a_service_that_is_not_there_is_a_503_and_counts() throws IOException {
        service.stop(0);
        for (int failure = 0; failure < TOLERATED; failure++) {
            assertThatThrownBy(this::ask).isInstanceOf(ProblemException.class);
        }
        clock.passes(PAUSE.minusMillis(1));
        service = HttpServer.create(service.getAddress(), 0);
        service.createContext("/", this::answer);
        service.start();
        assertThatThrownBy(this::ask).isInstanceOf(ProblemException.class);
        assertThat(asked).hasValue(0);
        clock.passes(Duration.ofMillis(1));
        assertThat(ask()).isEqualTo(200);
    }

    @Test
    void only_so_many_ask_at_once_and_to_be_one_too_many_is_no_failure() throws InterruptedException {
        busy = true;
        var callers = new ArrayList<Thread>();
        for (int caller = 0; caller < AT_ONCE; caller++) {
            callers.add(Thread.ofVirtual().start(this::ask));
        }
        arrived.await();
        for (int caller = 0; caller < 2 * TOLERATED; caller++) {
            assertThatThrownBy(this::ask).isInstanceOf(BulkheadException.class);
        }
        assertThat(asked).hasValue(AT_ONCE);
        busy = false;
        release.countDown();
        for (var caller : callers) {
            caller.join();
        }
        assertThat(ask()).isEqualTo(200);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        if (busy) {
            arrived.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private int ask() {
        var address = URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/");
        return peer.ask(
                        http,
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(5))
                                .build())
                .statusCode();
    }
}
