package app.beep.common.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {
    @ParameterizedTest
    @EnumSource
    void a_type_has_a_slug_in_kebab_case_a_status_of_a_failure_and_a_title(ProblemType type) {
        assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.title()).matches("\\p{Lu}.*[^.]");
    }

    @Test
    void no_two_types_have_one_slug() {
        assertThat(slugs()).doesNotHaveDuplicates().contains("name-taken");
    }

    @Test
    void the_list_for_the_client_holds_every_slug() {
        try (var reader = Json.createReader(new StringReader(ProblemList.json()))) {
            assertThat(reader.readArray().getValuesAs(JsonString::getString)).isEqualTo(slugs());
        }
    }

    @Test
    void a_problem_is_written_with_its_type_title_and_status() {
        var written = Problem.of(ProblemType.TOO_MANY_ROLES, "At most 50.")
                .with("max", "50")
                .toJson("/api/servers/1/roles", "trace");
        assertThat(written.getString("type")).isEqualTo("/problems/too-many-roles");
        assertThat(written.getString("title")).isEqualTo("Too many roles");
        assertThat(written.getInt("status")).isEqualTo(409);
        assertThat(written.getString("max")).isEqualTo("50");
    }

    @Test
    void a_problem_has_no_other_status_than_its_type() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(ProblemType.GONE, 404, null, Map.of(), List.of(), null));
    }

    @Test
    void a_status_that_no_type_stands_for_is_a_refusal_and_stays() {
        var refused = EveryProblem.ofStatus(426);
        assertThat(refused.type()).isEqualTo(ProblemType.REFUSED);
        assertThat(refused.status()).isEqualTo(426);
    }

    private static List<String> slugs() {
        return Stream.of(ProblemType.values()).map(ProblemType::slug).toList();
    }
}
