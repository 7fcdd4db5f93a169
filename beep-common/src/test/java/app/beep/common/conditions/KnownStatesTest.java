package app.beep.common.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownStatesTest {
    private static final String STATE = "abc";

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"other\", W/\"abc\"", "\"other\",\"abc\"", "*", " \"abc\" "})
    void a_state_that_is_named_is_known(String ifNoneMatch) {
        assertThat(KnownStates.contain(ifNoneMatch, STATE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ab\"", "abc", "W/abc", "", ",", "\"abc", "w/\"abc\"", "\"W/\"abc\"\""})
    void any_other_and_nonsense_is_not(String ifNoneMatch) {
        assertThat(KnownStates.contain(ifNoneMatch, STATE)).isFalse();
    }
}
