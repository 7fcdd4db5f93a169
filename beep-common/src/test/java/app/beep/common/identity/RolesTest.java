package app.beep.common.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTH-10")
class RolesTest {

    /** What an administrator does, and what is open or closed in it. */
    @RolesAllowed("admin")
    static class Administration {
        public void archive() {}

        @RolesAllowed({"auditor", "admin"})
        public void audit() {}

        @PermitAll
        public void help() {}

        @DenyAll
        public void erase() {}
    }

    /** What everybody with a token does. */
    static class Everyday {
        public void read() {}
    }

    @Test
    void only_who_has_the_role_may_call() {
        assertRefused(Administration.class, "archive", Set.of("user"));
        assertAdmitted(Administration.class, "archive", Set.of("user", "admin"));
    }

    @Test
    void one_of_several_roles_is_enough_and_a_methods_word_outweighs_its_classs() {
        assertAdmitted(Administration.class, "audit", Set.of("auditor"));
        assertRefused(Administration.class, "audit", Set.of("user"));
    }

    @Test
    void what_is_denied_is_denied_to_everybody() {
        assertRefused(Administration.class, "erase", Set.of("user", "admin"));
    }

    @Test
    void what_says_nothing_of_roles_is_not_filtered() {
        assertThat(filters(Everyday.class, "read")).isEmpty();
        assertThat(filters(Administration.class, "help")).isEmpty();
        assertThat(AccessRule.of(resource(Administration.class, "help"))).isSameAs(AccessRule.OPEN);
        assertThat(AccessRule.of(resource(Everyday.class, "read"))).isNotEqualTo(AccessRule.OPEN);
    }

    @Test
    void the_caller_is_the_token_in_the_security_context() {
        var token = token(Set.of("user"));
        var context = new CallerContext(token, false);

        assertThat(context.getUserPrincipal()).isSameAs(token);
        assertThat(context.isUserInRole("user")).isTrue();
        assertThat(context.isUserInRole("admin")).isFalse();
    }

    private static void assertRefused(Class<?> type, String method, Set<String> roles) {
        assertThatThrownBy(() -> call(type, method, roles)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(403);
            assertThat(refused.problem().type()).isEqualTo(ProblemType.FORBIDDEN);
        });
    }

    private static void assertAdmitted(Class<?> type, String method, Set<String> roles) {
        assertThatCode(() -> call(type, method, roles)).doesNotThrowAnyException();
    }

    private static void call(Class<?> type, String method, Set<String> roles) {
        SecurityContext caller = new CallerContext(token(roles), false);
        var request = fake(ContainerRequestContext.class, Map.of("getSecurityContext", caller), new ArrayList<>());
        filters(type, method).forEach(filter -> filter.filter(request));
    }

    private static List<Roles.Filter> filters(Class<?> type, String method) {
        var registered = new ArrayList<>();
        new Roles().configure(resource(type, method), fake(FeatureContext.class, Map.of(), registered));
        return registered.stream().map(Roles.Filter.class::cast).toList();
    }

    private static VerifiedToken token(Set<String> roles) {
        var identity = new Identity(
                new UserId(UUID.randomUUID()), null, "beep-web", Set.of("beep-api"), roles, null, Instant.MAX);
        return new VerifiedToken("raw", identity, Map.of());
    }

    private static ResourceInfo resource(Class<?> type, String name) {
        Method method;
        try {
            method = type.getMethod(name);
        } catch (NoSuchMethodException mistake) {
            throw new AssertionError(mistake);
        }
        return fake(
                ResourceInfo.class, Map.of("getResourceMethod", method, "getResourceClass", type), new ArrayList<>());
    }

    /** Answers as told, and keeps the first argument of what it is not told. */
    private static <T> T fake(Class<T> type, Map<String, Object> answers, List<Object> kept) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!answers.containsKey(method.getName()) && arguments != null) {
                        kept.add(arguments[0]);
                    }
                    return answers.get(method.getName());
                }));
    }
}
