package app.beep.common.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
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
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.config.Names;

/** How tokens are verified: by {@link PublishedKeys}, for our issuer and audiences. */
@ApplicationScoped
public class SigningKeys {
    static final int SKEW_SECONDS = 30;

    /** Where Keycloak publishes its keys as a JWK set; http or https. */
    @Inject
    @ConfigProperty(name = Names.VERIFIER_PUBLIC_KEY_LOCATION)
    URI location;

    @Inject
    @ConfigProperty(name = Names.ISSUER)
    String issuer;

    /** A token is taken that is meant for one of them. */
    @Inject
    @ConfigProperty(name = Names.AUDIENCES)
    Set<String> audiences;

    private JWKSource<SecurityContext> source;

    @PostConstruct
    void prepare() {
        try {
            source = new PublishedKeys(
                    location.toURL(), new DefaultResourceRetriever(2000, 2000, 100_000), Clock.systemUTC());
        } catch (MalformedURLException | IllegalArgumentException wrong) {
            throw new IllegalStateException(Names.VERIFIER_PUBLIC_KEY_LOCATION + " is not a URL", wrong);
        }
    }

    JWTProcessor<SecurityContext> processor() {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, source));
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(
                audiences, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "azp"), Set.of());
        claims.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }
}
