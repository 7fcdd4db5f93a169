package app.beep.common.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.problem.ProblemException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.Claims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTH-13")
class TokensTest {
    private static final String ISSUER = "http://beep.example/identity/realms/beep";
    private static final String CERTS = "/realms/beep/protocol/openid-connect/certs";
    private final UUID user = UUID.randomUUID();
    private final Tokens tokens = new Tokens();
    private final EndedSessions ended = new EndedSessions();
    private RSAKey key;
    private HttpServer keycloak;

    @BeforeEach
    void startKeycloak() throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var jwks = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
        keycloak.createContext(CERTS, exchange -> {
            exchange.sendResponseHeaders(200, jwks.length);
            exchange.getResponseBody().write(jwks);
            exchange.close();
        });
        keycloak.start();
        tokens.keys = new SigningKeys();
        tokens.keys.location =
                URI.create("http://127.0.0.1:" + keycloak.getAddress().getPort() + CERTS);
        tokens.keys.issuer = ISSUER;
        tokens.keys.audiences = Set.of("beep-api", "beep-internal");
        tokens.keys.prepare();
        tokens.endedSessions = ended;
        tokens.cacheSize = 10;
        tokens.prepare();
    }

    @AfterEach
    void stopKeycloak() {
        keycloak.stop(0);
    }

    @Test
    void a_good_token_says_who_one_is() throws JOSEException {
        var identity = tokens.verify(signed(claims()));

        assertThat(identity.subject().value()).isEqualTo(user);
        assertThat(identity.isPerson()).isTrue();
        assertThat(identity.isService()).isFalse();
        assertThat(identity.roles()).containsExactly("user");
    }

    @Test
    void a_verified_token_goes_on_working_while_keycloak_is_down() throws JOSEException {
        tokens.verify(signed(claims()));
        keycloak.stop(0);

        assertThat(tokens.verify(signed(claims().jwtID("another"))).subject().value())
                .isEqualTo(user);
    }

    @Test
    void a_key_that_nobody_published_is_a_refusal_however_often_it_is_used() throws JOSEException {
        var forger = new RSAKeyGenerator(2048).keyID("forged").generate();
        for (int i = 0; i < 5; i++) {
            refused(signed(claims().jwtID("forged-" + i), forger));
        }
    }

    @Test
    void while_no_key_has_ever_been_read_no_token_is_judged() throws JOSEException {
        keycloak.stop(0);
        for (int i = 0; i < 5; i++) {
            var token = signed(claims().jwtID("early-" + i));
            assertThatThrownBy(() -> tokens.verify(token))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.problem().status()).isEqualTo(503));
        }
    }

    @Test
    void an_expired_token_is_refused() throws JOSEException {
        refused(signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(60)))));
    }

    @Test
    void a_token_of_another_issuer_is_refused() throws JOSEException {
        refused(signed(claims().issuer("http://elsewhere.example")));
    }

    @Test
    void a_token_that_is_meant_for_others_is_refused() throws JOSEException {
        refused(signed(claims().audience("account")));
    }

    @Test
    void a_token_tells_its_claims_in_the_types_of_the_standard() throws JOSEException {
        var serialized = signed(claims().claim("upn", "bob")
                .claim("auth_time", 1_700_000_000L)
                .claim("locked", false)
                .claim("address", Map.of("city", "Lyon", "rooms", List.of(1, 2))));
        var token = tokens.read(serialized);

        assertThat(token.getName()).isEqualTo("bob");
        assertThat(token.getSubject()).isEqualTo(user.toString());
        assertThat(token.getIssuer()).isEqualTo(ISSUER);
        assertThat(token.getAudience()).containsExactly("beep-api");
        assertThat(token.getGroups()).containsExactly("user");
        assertThat(token.getRawToken()).isEqualTo(serialized);
        assertThat(token.<Long>getClaim(Claims.auth_time)).isEqualTo(1_700_000_000L);
        assertThat(token.getExpirationTime()).isGreaterThan(Instant.now().getEpochSecond());
        assertThat(token.<JsonValue>getClaim("locked")).isEqualTo(JsonValue.FALSE);
        assertThat(token.<JsonValue>getClaim("address").toString()).contains("\"city\":\"Lyon\"", "\"rooms\":[1,2]");
        assertThat(token.<String>claim("nothing")).isEmpty();
        assertThat(token.toString()).doesNotContain(serialized);
    }

    @Test
    void claims_are_made_once_however_often_a_token_is_used() throws JOSEException {
        var serialized = signed(claims());

        assertThat(tokens.read(serialized).claims())
                .isSameAs(tokens.read(serialized).claims());
    }

    @Test
    void a_token_signed_by_a_foreign_key_is_refused() throws JOSEException {
        var foreign = new RSAKeyGenerator(2048).keyID("one").generate();
        refused(signed(claims(), foreign));
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws JOSEException {
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims().build());
        forged.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        refused(forged.serialize());
    }

    @Test
    void a_token_whose_payload_was_changed_is_refused() throws JOSEException {
        var parts = signed(claims()).split("\\.", -1);
        var other = signed(claims().subject(UUID.randomUUID().toString())).split("\\.", -1);
        refused(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void text_that_is_no_token_is_refused() {
        refused("nonsense");
    }

    @Test
    @Tag("R-AUTH-15")
    void a_token_of_an_ended_session_is_refused_although_it_was_good_before() throws JOSEException {
        var token = signed(claims());
        tokens.verify(token);
        ended.end("session-1", Instant.now().plusSeconds(900));

        refused(token);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(401));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(user.toString())
                .audience(List.of("beep-api"))
                .claim("azp", "beep-web")
                .claim("sid", "session-1")
                .claim("groups", List.of("user"))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(claims, key);
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey by) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(by.getKeyID())
                        .build(),
                claims.build());
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }
}
