package app.beep.messaging.messages.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.ids.MediaId;
import app.beep.common.problem.FieldError;
import app.beep.common.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-MSG-01")
class DraftTest {
    private final MediaId file = MediaId.next();

    @Test
    void a_message_has_2000_characters_at_most_and_an_emoji_is_one() {
        assertThat(draft("👩".repeat(2000)).content().text()).hasSize(4000);
        refused(draft("👩".repeat(2000) + "x"), "content", "size");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u200B\u00A0"})
    void what_cannot_be_seen_needs_a_file(@Nullable String text) {
        refused(draft(text), "content", "not-blank");
        assertThat(draft(text, file).content().text()).isEqualTo(text == null ? "" : text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\uD800b"})
    void what_is_no_text_is_refused(String text) {
        refused(draft(text), "content", "characters");
    }

    @Test
    void a_file_is_attached_once() {
        refused(draft("look", file, file), "attachments", "unique");
    }

    private static Draft draft(@Nullable String text, MediaId... files) {
        return new Draft(text, List.of(files), null);
    }

    private static void refused(Draft draft, String field, String code) {
        assertThatThrownBy(draft::content)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().errors())
                                .extracting(FieldError::field, FieldError::code)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code)));
    }
}
