package app.beep.local.gateway;

import static app.beep.local.gateway.Neighbourhood.await;
import static app.beep.local.gateway.RoutingTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.http.SecurityFields;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyLimitTest {
    private static final Path MANIFEST = Neighbourhood.MANIFESTS.resolve("istio/body-limit.yaml");
    private static final int MOST = (int) app.beep.common.http.BodyLimit.BYTES;
    private static final Buffer PIECE = Buffer.buffer(new byte[64 * 1024]);

    @SuppressWarnings("NullAway.Init")
    private Neighbourhood here;

    @BeforeAll
    void open() throws Exception {
        here = new Neighbourhood();
    }

    @AfterAll
    void close() throws Exception {
        here.close();
    }

    @Test
    void the_ingress_and_the_services_have_one_limit() throws IOException {
        assertThat(BodyLimit.read(MANIFEST).bytes()).isEqualTo(app.beep.common.http.BodyLimit.BYTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/signup",
                "/api/auth/login",
                "/api/channels/7/messages",
                "/identity/realms/beep/login-actions/authenticate",
                "/"
            })
    void a_body_that_says_it_is_too_large_is_refused_before_a_service_is_asked(String path) {
        var answer = send(path, request -> request.putHeader("Content-Length", "" + (MOST + 1)), MOST + 1);
        assertProblem(answer, 413);
        assertThat(answer.headers().contains("X-Service")).isFalse();
    }

    @Test
    void a_body_of_the_very_limit_passes() {
        assertThat(send("/api/auth/login", request -> request.putHeader("Content-Length", "" + MOST), MOST)
                        .status())
                .isEqualTo(200);
        assertThat(send("/api/auth/login", request -> request.setChunked(true), MOST)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_body_that_says_nothing_is_refused_when_it_has_become_too_large() {
        var whole = new AtomicBoolean();
        here.behave("beep-moderation", request -> request.handler(piece -> {}).endHandler(end -> whole.set(true)));
        var answer = send("/api/reports", request -> request.setChunked(true), 20 * MOST);
        assertProblem(answer, 413);
        assertThat(whole).isFalse();
    }

    @Test
    void the_connection_of_a_refused_body_is_good_for_the_next_request() {
        for (int i = 0; i < 3; i++) {
            assertProblem(
                    send("/api/auth/refresh", request -> request.putHeader("Content-Length", "" + 8 * MOST), 8 * MOST),
                    413);
            assertThat(here.get("/api/auth/providers").status()).isNotEqualTo(413);
        }
    }

    @Test
    void uploads_are_left_to_the_service() {
        var answer = await(here.request(HttpMethod.POST, "/api/media").compose(request -> {
            request.putHeader("Authorization", "Bearer " + here.token()).putHeader("Content-Length", "" + 2 * MOST);
            return request.send(Buffer.buffer(new byte[2 * MOST]));
        }));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q=a|b", "q=\"a\"", "q=^", "q=%", "q=%zz", "q=%ff", "q=%00", "q=<a>", "q={}", "q=\\", "q=a#b"})
    void a_query_that_is_not_encoded_is_a_400(String query) {
        var answer = here.get("/api/search?" + query);
        assertProblem(answer, 400);
        SecurityFields.ALL.forEach(
                (name, value) -> assertThat(answer.headers().get(name)).isEqualTo(value));
    }

    @Test
    void a_long_path_is_answered_like_any_other() {
        assertProblem(here.get("/api/" + "a".repeat(15_000)), 404);
        assertProblem(here.get("/api/users/" + "%C3%A9".repeat(2_500) + "%"), 400);
    }

    @Test
    void a_manifest_that_says_more_is_not_taken(@TempDir Path folder) throws IOException {
        var changed = folder.resolve("body-limit.yaml");
        for (var change : new String[][] {
            {"disabled: true", "disabled: false"},
            {"max_request_bytes: 262144", "max_request_bytes: 262144\n            more: 1"},
            {"applyTo: HTTP_FILTER", "applyTo: CLUSTER"},
            {"name: envoy.filters.http.buffer\n          typed", "name: envoy.filters.http.lua\n          typed"}
        }) {
            Files.writeString(changed, Files.readString(MANIFEST).replace(change[0], change[1]));
            assertThatThrownBy(() -> BodyLimit.read(changed)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Neighbourhood.Answer send(String path, java.util.function.Consumer<HttpClientRequest> prepare, int bytes) {
        return await(here.request(HttpMethod.POST, path).compose(request -> {
            request.putHeader("Authorization", "Bearer " + here.token());
            prepare.accept(request);
            var answer = request.response()
                    .compose(response -> response.body()
                            .map(body -> new Neighbourhood.Answer(response.statusCode(), response.headers(), body)));
            write(request, bytes);
            return answer;
        }));
    }

    private static void write(HttpClientRequest request, int left) {
        if (left <= 0) {
            request.end();
        } else {
            var piece = PIECE.slice(0, Math.min(left, PIECE.length()));
            request.write(piece).onSuccess(done -> write(request, left - piece.length()));
        }
    }
}
