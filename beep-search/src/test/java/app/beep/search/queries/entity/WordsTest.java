package app.beep.search.queries.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
                    red house, red house
                    see report.pdf, see "report.pdf"
                    jane.doe@example.org now, "jane.doe@example.org" now
                    "in report.pdf", "in report.pdf"
                    "a b" c.d "e.f", "a b" "c.d" "e.f"
                    "unbalanced c.d, 'unbalanced "c.d"'
                    end. of _it_, end. of _it_
                    3.14, "3.14"
                    """)
    void joined_parts_are_a_phrase(String asked, String words) {
        var read = Words.of(asked);

        assertThat(read == null ? null : Objects.requireNonNull(read).text().strip())
                .isEqualTo(words);
    }
}
