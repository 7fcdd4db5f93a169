package app.beep.search.queries.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.problem.ProblemException;
import app.beep.search.index.entity.Carried;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-SRCH-02")
class MessageQueryTest {

    @Test
    void words_are_200_characters_at_most_and_letters_of_two_code_units_are_one() {
        assertThat(Words.of("\uD83D\uDC08".repeat(200))).isNotNull();
        refused(() -> Words.of("a".repeat(201)));
    }

    @Test
    void stars_and_blanks_are_no_words() {
        refused(() -> Words.of(" ** "));
        assertThat(Words.of("cat*")).isEqualTo(new Words("cat"));
    }

    @Test
    void a_query_must_narrow_the_result() {
        refused(() -> query(null, List.of()));
        assertThat(query(null, List.of(Carried.LINK)).has()).containsExactly(Carried.LINK);
        assertThat(query(new Words("cat"), List.of()).words()).isNotNull();
    }

    @Test
    void what_a_message_must_carry_is_separated_by_commas_or_repeated() {
        assertThat(Carried.wanted(List.of("link, image", "file", "link")))
                .containsExactly(Carried.LINK, Carried.IMAGE, Carried.FILE);
        refused(() -> Carried.wanted(List.of("soul")));
        refused(() -> Carried.wanted(List.of("LINK")));
    }

    @Test
    void a_content_type_is_one_type_or_a_family() {
        var images = Objects.requireNonNull(AttachedType.of("Image/*"));
        assertThat(images.isFamily()).isTrue();
        assertThat(images.family()).isEqualTo("image/");
        assertThat(Objects.requireNonNull(AttachedType.of("image/png")).isFamily())
                .isFalse();
        refused(() -> AttachedType.of("png"));
    }

    @Test
    void without_words_there_is_no_relevance() {
        assertThat(Order.of(null, new Words("cat"))).isEqualTo(Order.RELEVANCE);
        assertThat(Order.of("newest", new Words("cat"))).isEqualTo(Order.NEWEST);
        assertThat(Order.of("relevance", null)).isEqualTo(Order.NEWEST);
        refused(() -> Order.of("best", null));
    }

    private static MessageQuery query(@Nullable Words words, List<Carried> has) {
        return new MessageQuery(words, null, null, null, null, null, null, has, Order.NEWEST);
    }

    private static void refused(ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(422));
    }
}
