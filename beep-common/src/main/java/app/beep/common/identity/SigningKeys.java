package app.beep.common.identity;

import app.beep.common.service.Threads;
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
import java.time.Duration;
import java.util.HashSet;
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

    @Inject
    Threads threads;

    private JWKSource<SecurityContext> source;

    @PostConstruct
    void prepare() {
        try {
            source = new PublishedKeys(
                    location.toURL(),
                    new DefaultResourceRetriever(2000, 2000, 100_000),
                    Clock.systemUTC(),
                    work -> threads.later("Keycloak's keys", Duration.ZERO, work));
        } catch (MalformedURLException | IllegalArgumentException wrong) {
            throw new IllegalStateException(Names.VERIFIER_PUBLIC_KEY_LOCATION + " is not a URL", wrong);
        }
    }

    /** Of access tokens. */
    JWTProcessor<SecurityContext> processor() {
        return processor(
                Set.of(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")), audiences, Set.of("sub", "exp", "azp"));
    }

    /**
     * Of any other tokens that Keycloak signs.
     *
     * @param types what their header may call them
     * @param meantFor one of which they name
     * @param required claims without which they are refused
     */
    public JWTProcessor<SecurityContext> processor(
            Set<JOSEObjectType> types, Set<String> meantFor, Set<String> required) {
        // copies, because the library asks whether null is among them
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new HashSet<>(types)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, source));
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(
                new HashSet<>(meantFor),
                new JWTClaimsSet.Builder().issuer(issuer).build(),
                required,
                Set.of());
        claims.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }
}
