package app.beep.common.names;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-USER-01")
class UsernameTest {
    private static final String RULE =
            Objects.requireNonNull(Username.class.getAnnotation(Pattern.class)).regexp();

    @ParameterizedTest
    @ValueSource(strings = {"ada", "Ada_Lovelace-2", "everyone2", "not-admin", "007", "x_x", "adminadmin"})
    void names_are_letters_digits_hyphens_and_underscores(String name) {
        assertThat(name).matches(RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"everyone", "HERE", "Admin", "beep", "system", "null", "deleted"})
    void what_means_everybody_or_the_platform_is_nobodys_name(String name) {
        assertThat(name).doesNotMatch(RULE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ab", "a b", "\u00E9ric", "a.b", "___", "---", "_-_", "a234567890123456789012345678901234"})
    void others_are_none(String name) {
        assertThat(name).doesNotMatch(RULE);
    }
}
