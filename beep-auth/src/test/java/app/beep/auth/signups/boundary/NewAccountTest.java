package app.beep.auth.signups.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-AUTH-01")
class NewAccountTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "alice+tag@example.org", "x.y@sub-domain.example.co"})
    void an_address_has_a_name_and_a_domain(String email) {
        assertThat(email).matches(rule("email"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "alice", "@example.org", "alice@", "a b@example.org", "alice@-example.org", "a@b@c", "a@b..c"
            })
    void what_has_not_is_no_address(String email) {
        assertThat(email).doesNotMatch(rule("email"));
    }

    @Test
    void an_enormous_address_is_refused_without_harm() {
        assertThat("a@" + "b".repeat(1_000_000)).doesNotMatch(rule("email"));
    }

    @Test
    void a_password_has_8_to_128_characters_counted_as_people_do() {
        assertThat("\uD83D\uDD11".repeat(8)).matches(rule("password"));
        assertThat("\uD83D\uDD11".repeat(128)).matches(rule("password"));
        assertThat("1234567").doesNotMatch(rule("password"));
        assertThat("x".repeat(129)).doesNotMatch(rule("password"));
    }

    @Test
    void a_password_is_never_printed() {
        assertThat(new NewAccount("a@b", "secret-secret", "alice", null).toString())
                .doesNotContain("secret");
    }

    private static String rule(String field) {
        try {
            return NewAccount.class
                    .getDeclaredField(field)
                    .getAnnotation(Pattern.class)
                    .regexp();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
