package app.beep.common.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keycloak's public keys: read again every five minutes, and the last good ones are kept while Keycloak is down. */
@ApplicationScoped
public class SigningKeys {
    static final int SKEW_SECONDS = 30;

    @Inject
    @ConfigProperty(name = "beep.keycloak.url")
    URI keycloak;

    private JWKSource<SecurityContext> source;

    @PostConstruct
    void prepare() {
        try {
            var url = URI.create(keycloak + "/realms/beep/protocol/openid-connect/certs")
                    .toURL();
            source = JWKSourceBuilder.create(url, new DefaultResourceRetriever(2000, 2000, 100_000))
                    .cache(
                            Duration.ofMinutes(5).toMillis(),
                            Duration.ofSeconds(5).toMillis())
                    .rateLimited(Duration.ofSeconds(10).toMillis())
                    .outageTolerantForever()
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalStateException("beep.keycloak.url is not a URL", wrong);
        }
    }

    JWTProcessor<SecurityContext> processor(String issuer) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, source));
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(
                new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "azp"));
        claims.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }
}
