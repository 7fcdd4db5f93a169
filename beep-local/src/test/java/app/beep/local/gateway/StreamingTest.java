package app.beep.local.gateway;

import static app.beep.local.gateway.Neighbourhood.await;
import static app.beep.local.gateway.RoutingTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.WriteStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingTest {

    private static final long FIFTY_MEGABYTES = 50L * 1024 * 1024;
    private static final Buffer PIECE = Buffer.buffer(new byte[64 * 1024]);

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
    void fifty_megabytes_go_up_and_down_whole() {
        here.behave("beep-media", request -> {
            var received = new AtomicLong();
            request.handler(part -> received.addAndGet(part.length()));
            request.endHandler(end -> {
                var response = request.response().putHeader("Received", received.toString());
                response.putHeader("Content-Length", "" + FIFTY_MEGABYTES);
                write(response, FIFTY_MEGABYTES, new AtomicLong());
            });
        });
        var received = await(upload(FIFTY_MEGABYTES).compose(response -> {
            assertThat(response.getHeader("Received")).isEqualTo("" + FIFTY_MEGABYTES);
            var length = new AtomicLong();
            response.handler(part -> length.addAndGet(part.length())).resume();
            return response.end().map(end -> length.get());
        }));
        assertThat(received).isEqualTo(FIFTY_MEGABYTES);
    }

    @Test
    void a_reader_that_does_not_read_holds_the_service_back_instead_of_filling_memory() {
        var written = new AtomicLong();
        here.behave("beep-media", request -> {
            request.response().setChunked(true);
            write(request.response(), 4 * FIFTY_MEGABYTES, written);
        });
        var response = await(here.request(HttpMethod.GET, "/api/media/7")
                .compose(request -> request.putHeader("Authorization", "Bearer " + here.token())
                        .send())
                .onSuccess(answer -> answer.pause()));
        var last = new AtomicLong(-1);
        await().pollInterval(java.time.Duration.ofMillis(300))
                .until(() -> last.getAndSet(written.get()) == written.get());
        assertThat(written).hasValueLessThan(FIFTY_MEGABYTES / 2);
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void events_arrive_when_they_are_sent() {
        var sender = Promise.<HttpServerRequest>promise();
        here.behave("beep-notify", request -> {
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .writeHead();
            sender.complete(request);
        });
        var response = await(here.request(HttpMethod.GET, "/api/gateway/events")
                .compose(request -> request.putHeader("Authorization", "Bearer " + here.token())
                        .send())
                .onSuccess(answer -> answer.pause()));
        var seen = Promise.<String>promise();
        response.handler(part -> seen.tryComplete(part.toString()));
        response.resume();
        await(sender.future()).response().write("data: now\n\n");
        assertThat(await(seen.future())).isEqualTo("data: now\n\n");
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_whole() {
        here.behave("beep-media", request -> {
            request.response().setChunked(true);
            request.response()
                    .write(PIECE)
                    .onSuccess(done -> request.connection().close());
        });
        assertThatException().isThrownBy(() -> here.sendWithToken(HttpMethod.GET, "/api/media/7", here.token()));
    }

    @Test
    void an_upload_that_breaks_off_does_not_look_whole_to_the_service() {
        var ended = new AtomicBoolean();
        var broken = new AtomicBoolean();
        var begun = new AtomicBoolean();
        here.behave("beep-media", request -> {
            request.endHandler(end -> ended.set(true));
            request.exceptionHandler(failure -> broken.set(true));
            request.handler(part -> begun.set(true));
        });
        var request = await(here.request(HttpMethod.POST, "/api/media"));
        request.putHeader("Authorization", "Bearer " + here.token()).setChunked(true);
        for (int piece = 0; piece < 8; piece++) {
            await(request.write(PIECE));
        }
        await().untilTrue(begun);
        request.connection().close();
        await().untilTrue(broken);
        assertThat(ended).isFalse();
    }

    @Test
    void an_early_refusal_is_readable_while_the_upload_still_runs() {
        here.behave("beep-media", request -> {
            request.response().setStatusCode(413).end("too large");
            request.resume();
        });
        var answer = await(upload(FIFTY_MEGABYTES));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_service_that_dies_before_it_answers_is_a_503() {
        here.behave("beep-users", request -> request.connection().close());
        assertProblem(here.sendWithToken(HttpMethod.GET, "/api/users/me", here.token()), 503);
    }

    @Test
    void a_client_that_leaves_is_not_waited_for() {
        var gone = new AtomicBoolean();
        var asked = new AtomicBoolean();
        here.behave("beep-notify", request -> {
            request.response().closeHandler(closed -> gone.set(true));
            request.response().setChunked(true).writeHead();
            asked.set(true);
        });
        var request = await(here.request(HttpMethod.GET, "/api/gateway/events"));
        request.putHeader("Authorization", "Bearer " + here.token()).end();
        await().untilTrue(asked);
        request.connection().close();
        await().untilTrue(gone);
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_a_504(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("istio"));
        for (var file : new String[] {"request-authentication.yaml", "authorization-policy.yaml", "body-limit.yaml"}) {
            Files.copy(
                    Neighbourhood.MANIFESTS.resolve("istio").resolve(file),
                    folder.resolve("istio").resolve(file));
        }
        var routes = Files.readString(Neighbourhood.MANIFESTS.resolve("istio/virtual-service.yaml"));
        Files.writeString(
                folder.resolve("istio/virtual-service.yaml"), routes.replace("timeout: 15s", "timeout: 0.2s"));
        try (var impatient = new Neighbourhood(folder)) {
            impatient.behave("beep-users", request -> request.resume());
            assertProblem(impatient.sendWithToken(HttpMethod.GET, "/api/users/me", impatient.token()), 504);
        }
    }

    @Test
    void connections_to_a_service_are_used_again() {
        var connections = new AtomicInteger();
        var seen = java.util.concurrent.ConcurrentHashMap.<Object>newKeySet();
        here.behave("beep-users", request -> {
            if (seen.add(request.connection())) {
                connections.incrementAndGet();
            }
            request.response().end();
        });
        for (int i = 0; i < 30; i++) {
            here.sendWithToken(HttpMethod.GET, "/api/users/me", here.token());
        }
        assertThat(connections).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void what_is_no_http_is_a_400_problem() throws Exception {
        for (var text : new String[] {"GARBAGE\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"}) {
            try (var socket = new Socket("127.0.0.1", here.gateway.port())) {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).matches("(?s)HTTP/1.[01] 400 .*").contains("application/problem+json", "traceId");
            }
        }
    }

    private Future<io.vertx.core.http.HttpClientResponse> upload(long length) {
        return here.request(HttpMethod.POST, "/api/media").compose(request -> {
            request.putHeader("Authorization", "Bearer " + here.token()).putHeader("Content-Length", "" + length);
            write(request, length, new AtomicLong());
            return request.response().onSuccess(response -> response.pause());
        });
    }

    /** Writes as fast as the stream takes it, and ends it. */
    private static void write(WriteStream<Buffer> stream, long length, AtomicLong written) {
        while (written.get() < length) {
            if (stream.writeQueueFull()) {
                stream.drainHandler(drained -> write(stream, length, written));
                return;
            }
            written.addAndGet(PIECE.length());
            stream.write(PIECE);
        }
        stream.end();
    }
}
