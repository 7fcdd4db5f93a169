package app.beep.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.names.CommunityName;
import app.beep.common.names.DisplayName;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // the rules look at nothing but the text
class WrittenTextTest {
    /** One of each kind that draws nothing, each alone, twice, and mixed with a blank. */
    static Stream<String> nothing() {
        return Stream.of(
                        "",
                        " ",
                        "\t",
                        "\n",
                        "\u0000",
                        "\u0007",
                        "\u001B",
                        "\u007F",
                        "\u0085",
                        "\u00A0",
                        "\u00AD",
                        "\u0301",
                        "\u034F",
                        "\u061C",
                        "\u115F",
                        "\u1160",
                        "\u1680",
                        "\u17B4",
                        "\u180B",
                        "\u180E",
                        "\u2000",
                        "\u200A",
                        "\u200B",
                        "\u200C",
                        "\u200D",
                        "\u200E",
                        "\u2028",
                        "\u2029",
                        "\u202E",
                        "\u202F",
                        "\u205F",
                        "\u2060",
                        "\u2063",
                        "\u2066",
                        "\u206F",
                        "\u2800",
                        "\u3000",
                        "\u3164",
                        "\uFE00",
                        "\uFE0F",
                        "\uFEFF",
                        "\uFFA0",
                        "\uFFF9",
                        "\uD834\uDD59",
                        "\uD834\uDD73",
                        "\uDB40\uDC20",
                        "\uDB40\uDD00")
                .flatMap(nothing -> Stream.of(nothing, nothing + nothing, nothing + " \u200D\uFE0F"));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void what_draws_nothing_is_blank_in_texts_and_names(String nothing) {
        assertThat(WrittenText.isBlank(nothing)).isTrue();
        assertThat(isDisplayName(nothing)).isFalse();
        assertThat(isCommunityName(nothing)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                ".",
                "\u0663",
                "\u4E2D",
                "\uD83D\uDE00",
                "\u2764\uFE0F",
                "#\uFE0F\u20E3",
                "\uD83C\uDDEB\uD83C\uDDF7",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "\u00AD-",
                "e\u0301",
                "\u200Bx"
            })
    void what_draws_something_is_not_blank(String text) {
        assertThat(WrittenText.isBlank(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "Ada \u2764\uFE0F",
                "\u05D3\u05E0\u05D9",
                "O'Neil, Jr."
            })
    void joiners_of_letters_and_emoji_are_welcome_in_the_name_somebody_is_shown_by(String name) {
        assertThat(isDisplayName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "a\u2066b", "a\u200Fb", "a\nb", "a\u2028b", "a\u0000b", "a\u0007b", "a\uD800b"})
    void what_turns_the_writing_or_leaves_the_line_is_refused_in_names(String name) {
        assertThat(isDisplayName(name)).isFalse();
        assertThat(isCommunityName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ge\u200Bneral", "general\u3164", "general\uFE0F", "general\u115F", "general\u034F"})
    void a_name_that_only_looks_like_another_one_is_refused_in_communities(String name) {
        assertThat(isCommunityName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "general",
                "caf\u00E9",
                "\u65E5\u672C\u8A9E",
                "\u0939\u093F\u0928\u094D\u0926\u0940",
                "a-b_c",
                "42"
            })
    void names_of_communities_are_letters_of_any_writing(String name) {
        assertThat(isCommunityName(name)).isTrue();
    }

    @Test
    void limits_count_what_people_call_characters() {
        assertThat(isDisplayName("\uD83D\uDE00".repeat(50))).isTrue();
        assertThat(isDisplayName("\uD83D\uDE00".repeat(51))).isFalse();
    }

    @Test
    void text_that_cannot_be_kept_is_known() {
        assertThat(WrittenText.isStorable("a\u0000")).isFalse();
        assertThat(WrittenText.isStorable("a\uDC00")).isFalse();
        assertThat(WrittenText.isStorable("\u202Ea\u001B[1m\n\uD83D\uDE00")).isTrue();
    }

    private boolean isDisplayName(String name) {
        return new DisplayName.Rule().isValid(name, null);
    }

    private boolean isCommunityName(String name) {
        return new CommunityName.Rule().isValid(name, null);
    }
}
