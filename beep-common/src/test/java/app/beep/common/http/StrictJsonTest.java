package app.beep.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.beep.common.ids.RoleId;
import app.beep.common.json.WireName;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    enum Kind implements WireName {
        TEXT,
        VOICE
    }

    record Role(RoleId roleId, boolean read) {}

    record Access(boolean restricted, @Nullable List<Role> roles) {}

    record Everything(
            @Nullable String text,
            @Nullable Boolean truth,
            boolean bare,
            @Nullable Integer number,
            @Nullable Long large,
            int bareNumber,
            @Nullable RoleId id,
            @Nullable Kind kind,
            @Nullable Instant time,
            @Nullable List<String> texts,
            @Nullable Map<String, Boolean> wishes,
            @Nullable Access access) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | 5",
                "text | true",
                "text | []",
                "text | {}",
                "text | [\"a\"]",
                "truth | \"true\"",
                "truth | \"yes\"",
                "truth | 1",
                "truth | 0",
                "truth | []",
                "bare | null",
                "bare | 1",
                "bare | \"false\"",
                "number | \"5\"",
                "number | 1.5",
                "number | 1.0",
                "number | 1e3",
                "number | 1e999999999",
                "number | true",
                "number | 2147483648",
                "number | -2147483649",
                "number | {}",
                "number | 99999999999999999999999",
                "large | 9223372036854775808",
                "large | \"1\"",
                "large | 0.1",
                "bareNumber | null",
                "bareNumber | \"1\"",
                "id | \"1-1-1-1-1\"",
                "id | \"nobody\"",
                "id | 7",
                "kind | \"TEXT\"",
                "kind | \"other\"",
                "kind | 0",
                "time | \"yesterday\"",
                "time | \"+1000000000-01-01T00:00:00Z\"",
                "time | 1767182400",
                "texts | \"a\"",
                "texts | {}",
                "texts | 1",
                "wishes | []",
                "wishes | true",
                "access | []",
                "access | true",
                "access | \"open\""
            })
    void a_value_of_another_type_is_a_400_that_names_the_field(String field, String value) {
        var problem = problemOf("{\"%s\":%s}".formatted(field, value));

        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_REQUEST);
        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.code()).isEqualTo("wrong-type");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "access.restricted | {\"access\":{\"restricted\":\"yes\"}}",
                "access.roles[1].read | {\"access\":{\"restricted\":true,\"roles\":[{\"read\":true},{\"read\":0}]}}",
                "access.roles[0] | {\"access\":{\"restricted\":true,\"roles\":[\"a\"]}}",
                "texts[2] | {\"texts\":[\"a\",null,3]}",
                "wishes.sound | {\"wishes\":{\"sound\":\"on\"}}"
            })
    void a_field_is_named_by_its_way_from_the_top(String field, String json) {
        assertThat(problemOf(json).errors()).singleElement().extracting("field").isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"text\":null,\"truth\":null,\"number\":null,\"id\":null,\"kind\":null,\"time\":null,\"texts\":null,\"access\":null}",
                "{\"text\":\"a\",\"truth\":false,\"bare\":true,\"number\":-1,\"large\":9223372036854775807,\"bareNumber\":0}",
                "{\"id\":\"00000000-0000-0000-0000-000000000000\",\"kind\":\"voice\",\"time\":\"2026-01-31T12:00:00.000Z\"}",
                "{\"texts\":[],\"wishes\":{\"sound\":true},\"access\":{\"restricted\":false}}",
                " {\"unknown\":{\"deep\":[1e999999999,{\"text\":5}]}} "
            })
    void what_is_wanted_is_taken_and_what_is_not_known_is_ignored(String json) {
        assertThatCode(() -> StrictJson.check(json, Everything.class)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{broken",
                "[]",
                "\"text\"",
                "5",
                "true",
                "{\"text\":'a'}",
                "{\"text\":\"a\"",
                "{\"text\":\"a\"} trailing",
                "{\"text\":\"a\"}{}",
                "{\"text\":\"a\"},",
                "null null",
                "{\"text\":\"a\",}",
                "{\"text\":\"a\" \"number\":1}",
                "{\"text\":\"\u0001\"}",
                "{\"number\":01}",
                "{\"number\":+1}",
                "{\"number\":NaN}",
                "{\"unknown\":[1,]}",
                "\uFEFF{}",
                "// comment\n{}"
            })
    void what_is_not_one_json_object_is_a_400(String json) {
        assertThat(problemOf(json).type()).isEqualTo(ProblemType.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | {\"text\":\"a\",\"text\":\"b\"}",
                "unknown.a | {\"unknown\":{\"a\":1,\"b\":2,\"a\":1}}",
                "text | {\"text\":\"a\",\"te\\u0078t\":\"b\"}"
            })
    void a_name_that_stands_twice_is_a_400(String field, String json) {
        assertThat(problemOf(json).errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.code()).isEqualTo("duplicate");
        });
    }

    @Test
    void nesting_and_members_are_bounded() {
        var deep = "{\"unknown\":" + "[".repeat(100_000);
        var wide =
                IntStream.range(0, 1001).mapToObj(i -> "\"m" + i + "\":1").collect(Collectors.joining(",", "{", "}"));

        assertThat(problemOf(deep).detail()).contains("32 levels");
        assertThat(problemOf(wide).detail()).contains("1000 members");
        assertThatCode(() ->
                        StrictJson.check("{\"unknown\":" + "[".repeat(31) + "]".repeat(31) + "}", Everything.class))
                .doesNotThrowAnyException();
    }

    private static Problem problemOf(String json) {
        var refused = catchThrowableOfType(ProblemException.class, () -> StrictJson.check(json, Everything.class));
        assertThat(refused).as(json).isNotNull();
        return refused.problem();
    }
}
