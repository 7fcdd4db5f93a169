package app.beep.common.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.ids.ServerId;
import app.beep.common.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @BeforeEach
    void a_key() {
        Cursor.signWith("the secret of a service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<7", "2026-01-31T12:00:00Z/1", "é\n\n"})
    void a_cursor_gives_back_its_sort_key(String sortKey) {
        assertThat(Cursor.decode(Cursor.encode(sortKey))).isEqualTo(sortKey);
    }

    @Test
    void a_cursor_with_any_other_letter_anywhere_is_none() {
        var cursor = Cursor.encode("<1234");
        for (int i = 0; i < cursor.length(); i++) {
            for (var letter : LETTERS.replace(cursor.substring(i, i + 1), "").toCharArray()) {
                var changed = cursor.substring(0, i) + letter + cursor.substring(i + 1);
                assertThatThrownBy(() -> Cursor.decode(changed)).as(changed).isInstanceOf(ProblemException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "%%%", "nonsense", "\u0000", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAA=="})
    void what_beep_did_not_give_is_none(String cursor) {
        assertThatThrownBy(() -> Cursor.decode(cursor)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_sort_key_that_is_only_encoded_is_no_cursor() {
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString("<7".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.decode(made)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_cursor_of_another_secret_or_another_list_is_none() {
        var cursor = Cursor.encode("<7");
        assertThatThrownBy(() -> Cursor.decodeId(cursor, ServerId::new)).isInstanceOf(ProblemException.class);
        Cursor.signWith("another secret");
        assertThatThrownBy(() -> Cursor.decode(cursor)).isInstanceOf(ProblemException.class);
    }
}
