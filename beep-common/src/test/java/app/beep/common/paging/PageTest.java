package app.beep.common.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.json.JsonBinding;
import app.beep.common.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void a_page_that_holds_everything_has_no_next() {
        assertThat(Page.of(List.of(1, 2), new PageLimit(2), String::valueOf).next())
                .isNull();
    }

    @Test
    void the_last_page_says_that_nothing_follows() {
        assertThat(JsonBinding.write(Page.whole(List.of(1)))).isEqualTo("{\"items\":[1],\"next\":null}");
    }

    @Test
    void a_cursor_stands_for_the_last_item_shown() {
        Cursor.signWith("secret");
        var page = Page.of(List.of(1, 2, 3), new PageLimit(2), String::valueOf);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(Cursor.decode(page.next())).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void a_limit_outside_of_1_to_100_is_refused(int limit) {
        assertThatThrownBy(() -> PageLimit.of(limit)).isInstanceOf(ProblemException.class);
    }
}
