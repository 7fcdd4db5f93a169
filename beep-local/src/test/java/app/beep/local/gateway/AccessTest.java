package app.beep.local.gateway;

import static app.beep.local.gateway.RoutingTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.http.HttpMethod;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-AUTH-13")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

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

    @ParameterizedTest
    @CsvSource({
        "POST, /api/auth/signup",
        "POST, /api/auth/login",
        "POST, /api/auth/refresh",
        "POST, /api/auth/token",
        "GET, /api/auth/providers",
        "GET, /api/auth/providers/polytech/login",
        "GET, /api/invites/abc",
        "GET, /api/gateway",
        "GET, /api/health/auth",
        "GET, /api/openapi/auth",
        "GET, /",
        "POST, /identity/realms/beep/protocol/openid-connect/token"
    })
    void public_paths_need_no_token_but_one_that_is_there_must_be_valid(String method, String path) {
        assertThat(here.send(HttpMethod.valueOf(method), path, request -> {}).status())
                .isEqualTo(200);
        assertProblem(here.sendWithToken(HttpMethod.valueOf(method), path, "nonsense"), 401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/users/me",
        "POST, /api/servers",
        "POST, /api/auth/logout",
        "GET, /api/auth/sessions",
        "DELETE, /api/invites/abc",
        "POST, /api/invites/abc/accept",
        "GET, /api/gateway/events",
        "GET, /api/media/7",
        "GET, /api/search?q=a"
    })
    void everything_else_is_a_401_without_a_token(String method, String path) {
        var answer = here.send(HttpMethod.valueOf(method), path, request -> {});
        assertProblem(answer, 401);
        assertThat(answer.headers().get("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(here.sendWithToken(HttpMethod.valueOf(method), path, here.token())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_of_another_key_is_refused() throws Exception {
        assertRefused(
                here.token(claims -> {}, new RSAKeyGenerator(2048).keyID("one").generate()));
        assertRefused(
                here.token(claims -> {}, new RSAKeyGenerator(2048).keyID("two").generate()));
    }

    @Test
    void a_token_whose_content_was_changed_is_refused() {
        var parts = here.token().split("\\.");
        var others =
                here.token(claims -> claims.subject("somebody-else"), here.key).split("\\.");
        assertRefused(parts[0] + "." + others[1] + "." + parts[2]);
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        assertRefused(here.token(claims -> claims.audience("beep-internal"), here.key));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        assertRefused(here.token(claims -> claims.issuer("http://localhost/identity/realms/google"), here.key));
    }

    @Test
    void a_token_out_of_its_time_is_refused() {
        assertRefused(here.token(claims -> claims.expirationTime(in(-60)), here.key));
        assertRefused(here.token(claims -> claims.notBeforeTime(in(60)), here.key));
        assertRefused(here.token(claims -> claims.expirationTime(null), here.key));
    }

    @Test
    void a_token_that_is_not_signed_by_rs256_is_refused() throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer(Neighbourhood.ISSUER)
                .subject("me")
                .audience("beep-api")
                .expirationTime(in(60))
                .build();
        assertRefused(new PlainJWT(claims).serialize());
        var mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
        mac.sign(new MACSigner(here.key.toRSAPublicKey().getEncoded()));
        assertRefused(mac.serialize());
    }

    @Test
    void two_authorizations_are_refused() {
        var answer = here.send(
                HttpMethod.GET,
                "/api/users/me",
                request -> request.headers()
                        .add("Authorization", "Bearer " + here.token())
                        .add("Authorization", "Bearer nonsense"));
        assertProblem(answer, 401);
    }

    @Test
    void the_token_reaches_the_service_as_it_came() {
        var token = here.token();
        assertThat(here.sendWithToken(HttpMethod.GET, "/api/users/me", token)
                        .headers()
                        .get("Seen-Authorization"))
                .isEqualTo("Bearer " + token);
    }

    @Test
    void the_last_good_keys_outlive_the_identity_provider_and_are_fetched_once() throws Exception {
        try (var other = new Neighbourhood()) {
            var fetches = new AtomicInteger();
            other.behave("keycloak", request -> {
                fetches.incrementAndGet();
                request.response().end("{\"keys\":[" + other.key.toPublicJWK() + "]}");
            });
            for (int i = 0; i < 20; i++) {
                assertThat(other.sendWithToken(HttpMethod.GET, "/api/users/me", other.token())
                                .status())
                        .isEqualTo(200);
            }
            other.stop("keycloak");
            RSAKey unknown = new RSAKeyGenerator(2048).keyID("two").generate();
            assertProblem(
                    other.sendWithToken(HttpMethod.GET, "/api/users/me", other.token(claims -> {}, unknown)), 401);
            var fresh = other.token(claims -> claims.subject("another"), other.key);
            assertThat(other.sendWithToken(HttpMethod.GET, "/api/users/me", fresh)
                            .status())
                    .isEqualTo(200);
            assertThat(fetches).hasValue(1);
        }
    }

    @Test
    void without_any_key_a_token_cannot_be_judged_and_the_answer_is_a_503() throws Exception {
        try (var other = new Neighbourhood()) {
            other.stop("keycloak");
            assertProblem(other.sendWithToken(HttpMethod.GET, "/api/users/me", other.token()), 503);
            assertThat(other.get("/api/auth/providers").status()).isEqualTo(200);
        }
    }

    private void assertRefused(String token) {
        assertProblem(here.sendWithToken(HttpMethod.GET, "/api/users/me", token), 401);
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
