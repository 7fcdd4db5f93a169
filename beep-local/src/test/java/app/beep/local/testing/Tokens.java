package app.beep.local.testing;

import app.beep.local.testing.Peers.Reply;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Issues tokens as Keycloak does, with a key of its own that the service under test reads like Keycloak's. */
public final class Tokens {
    private static final String OPENID = "/identity/realms/beep/protocol/openid-connect";

    private final RSAKey key;
    private final String issuer;

    Tokens(Peers peers) {
        try {
            key = new RSAKeyGenerator(2048).keyID("it").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        issuer = peers.address() + "/identity/realms/beep";
        peers.on("GET", OPENID + "/certs", request -> Reply.json(200, new JWKSet(key.toPublicJWK()).toString()));
        peers.on("POST", OPENID + "/token", request -> serviceToken(request.body()));
    }

    /** A person's access token in a new session. */
    public String ofPerson(UUID userId) {
        return ofPerson(userId, UUID.randomUUID().toString());
    }

    /** A person's access token in a given session. */
    public String ofPerson(UUID userId, String sessionId) {
        return sign(claims(userId, "beep-web", "beep-api")
                .claim("sid", sessionId)
                .claim("email", userId + "@example.org")
                .claim("groups", List.of("user")));
    }

    /** A service's own access token. */
    public String ofService(String name) {
        return sign(
                claims(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), "beep-" + name, "beep-internal"));
    }

    /** The claims of a token that lives for an hour. */
    public JWTClaimsSet.Builder claims(UUID subject, String client, String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject.toString())
                .audience(audience)
                .claim("azp", client)
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
    }

    /** A person's access token by a key that was never published. */
    public String forged() {
        try {
            return sign(
                    claims(UUID.randomUUID(), "beep-web", "beep-api"),
                    new RSAKeyGenerator(2048).keyID("forged").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, key);
    }

    private static String sign(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply serviceToken(String form) {
        var client = Arrays.stream(form.split("&"))
                .filter(part -> part.startsWith("client_id="))
                .map(part -> URLDecoder.decode(part.substring(10), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
        return Reply.json(
                200, "{\"access_token\":\"%s\",\"expires_in\":3600}".formatted(ofService(client.substring(5))));
    }
}
