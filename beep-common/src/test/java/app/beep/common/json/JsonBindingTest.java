package app.beep.common.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.JsonbException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonBindingTest {
    public record Note(
            @Nullable String text,
            @Nullable List<String> tags,
            @Nullable Instant at) {}

    @Test
    void text_is_read_from_strings() {
        assertThat(JsonBinding.read("{\"text\":\"a\",\"tags\":[\"b\",\"c\"]}", Note.class))
                .isEqualTo(new Note("a", List.of("b", "c"), null));
    }

    @Test
    void an_absent_and_a_null_text_are_null() {
        assertThat(JsonBinding.read("{\"text\":null}", Note.class)).isEqualTo(new Note(null, null, null));
    }

    @Test
    void a_number_is_not_text() {
        assertThatThrownBy(() -> JsonBinding.read("{\"text\":5}", Note.class)).isInstanceOf(JsonbException.class);
        assertThatThrownBy(() -> JsonBinding.read("{\"tags\":[5]}", Note.class)).isInstanceOf(JsonbException.class);
    }

    @Test
    void times_have_milliseconds() {
        assertThat(JsonBinding.write(new Note(null, null, Instant.parse("2026-01-31T12:00:00Z"))))
                .isEqualTo("{\"at\":\"2026-01-31T12:00:00.000Z\"}");
    }
}
