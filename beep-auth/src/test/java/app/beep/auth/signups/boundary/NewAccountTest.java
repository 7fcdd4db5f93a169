package app.beep.auth.signups.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTH-01")
class NewAccountTest {

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
