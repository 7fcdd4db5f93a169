package app.beep.common.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.ids.UserId;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimLiteral;
import org.eclipse.microprofile.jwt.Claims;
import org.junit.jupiter.api.Test;

class TokenInjectionTest {
    private final UserId user = new UserId(UUID.randomUUID());
    private final Caller caller = new Caller();
    private final TokenInjection injection = new TokenInjection();
    private final CallerToken injected = new CallerToken();

    TokenInjectionTest() {
        injection.caller = caller;
        injected.caller = caller;
    }

    @Test
    void claims_are_injected_by_name_and_by_the_standards_constant() {
        authenticated();

        assertThat(injection.text(wanting(new ClaimLiteral("sub")))).isEqualTo(user.toString());
        assertThat(injection.text(wanting(new ClaimLiteral(Claims.sub)))).isEqualTo(user.toString());
        assertThat(injection.number(wanting(new ClaimLiteral(Claims.exp)))).isEqualTo(99L);
        assertThat(injection.texts(wanting(new ClaimLiteral(Claims.groups)))).containsExactly("user");
        assertThat(injection.text(wanting(new ClaimLiteral(Claims.raw_token)))).isEqualTo("raw");
    }

    @Test
    void a_claim_that_the_token_does_not_have_is_nothing() {
        authenticated();

        assertThat(injection.text(wanting(new ClaimLiteral("nickname")))).isNull();
        assertThat(injection.textIfThere(wanting(new ClaimLiteral("nickname")))).isEmpty();
    }

    @Test
    void the_injected_token_is_the_callers() {
        authenticated();

        assertThat(injected.getSubject()).isEqualTo(user.toString());
        assertThat(injected.getGroups()).containsExactly("user");
        assertThat(injected.getClaimNames()).contains("sub", "exp");
        assertThat(injected.getRawToken()).isEqualTo("raw");
    }

    @Test
    void without_a_token_nothing_is_claimed() {
        assertThat(injection.textIfThere(wanting(new ClaimLiteral("sub")))).isEmpty();
        assertThat(injection.texts(wanting(new ClaimLiteral(Claims.groups)))).isNull();
        assertThat(injected.getName()).isNull();
        assertThat(injected.getGroups()).isEmpty();
        assertThat(injected.getClaimNames()).isEmpty();
        assertThat(injected.<String>claim("sub")).isEmpty();
    }

    private void authenticated() {
        var identity = new Identity(user, null, "beep-web", Set.of("beep-api"), Set.of("user"), null, Instant.MAX);
        caller.is(new VerifiedToken(
                "raw", identity, Map.of("sub", user.toString(), "exp", 99L, "groups", Set.of("user"))));
    }

    private static InjectionPoint wanting(Claim claim) {
        return (InjectionPoint) Proxy.newProxyInstance(
                InjectionPoint.class.getClassLoader(),
                new Class<?>[] {InjectionPoint.class},
                (proxy, method, arguments) -> Set.of(claim));
    }
}
