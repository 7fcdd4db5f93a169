package app.beep.common.names;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-USER-01")
class UsernameTest {
    private static final String RULE =
            Objects.requireNonNull(Username.class.getAnnotation(Pattern.class)).regexp();

    @ParameterizedTest
    @ValueSource(strings = {"ada", "Ada_Lovelace-2", "everyone2", "not-admin", "007", "x_x", "adminadmin"})
    void names_are_letters_digits_hyphens_and_underscores(String name) {
        assertThat(name).matches(RULE);
        assertThat(isReserved(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everyone",
                "HERE",
                "Admin",
                "beep",
                "system",
                "null",
                "deleted",
                "Adm1n",
                "R00T",
                "b0t",
                "aII",
                "admln"
            })
    void what_means_everybody_or_the_platform_is_nobodys_name_nor_what_looks_so(String name) {
        assertThat(isReserved(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Alice,AIice,true",
        "ALICE,ALlCE,true",
        "bob0,bobo,true",
        "corn,com,true",
        "vvho,who,true",
        "alice,allce,false",
        "ada,eda,false"
    })
    void names_that_look_the_same_are_taken_for_one_another(String one, String other, boolean same) {
        assertThat(Lookalikes.of(one).equals(Lookalikes.of(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ab", "a b", "\u00E9ric", "a.b", "___", "---", "_-_", "a234567890123456789012345678901234"})
    void others_are_none(String name) {
        assertThat(name).doesNotMatch(RULE);
    }

    @SuppressWarnings("NullAway")
    private static boolean isReserved(String name) {
        return !new NotReserved().isValid(name, null);
    }
}
