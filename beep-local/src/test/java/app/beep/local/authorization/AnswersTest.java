package app.beep.local.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.PostgresExtension;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvFileSource;

/** With which status and code each odd request is answered, here and, where it differs on purpose, by real Permify. */
@ExtendWith(PostgresExtension.class)
@ParameterizedClass
@ArgumentsSource(Endpoints.class)
class AnswersTest {

    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private final Permify permify;

    AnswersTest(Permify permify) {
        this.permify = permify.alone();
    }

    @BeforeEach
    void groups() {
        permify.writeSchema("""
                entity user {}
                entity group {
                  relation member @user @group#member
                  relation owner @user
                  relation admins @group#member
                  permission manage = owner or member
                }""");
        permify.write("group:1#member@user:1", "group:2#member@group:1#member");
    }

    /** @param permify what real Permify answers: empty for the same */
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "answers.csv", delimiter = '|', commentCharacter = '%')
    void a_request_is_answered(String operation, String request, String answer, String real) throws Exception {
        var response = permify.post(operation, LENIENT.readTree(request).toString());
        String expected = permify.real() && real != null ? real : answer;
        var body = Permify.body(response);
        String given = response.statusCode() + " " + body.path("code").asText("") + " "
                + body.path("message").asText("");
        assertThat(expected.split(" or "))
                .as(given)
                .anySatisfy(one -> assertThat(given).startsWith(one));
        assertThat(Permify.ids(relationships(), "tuples")).hasSize(2);
    }

    private JsonNode relationships() {
        var everything = Permify.JSON.createObjectNode();
        everything.putObject("metadata");
        everything.putObject("filter").putObject("entity").put("type", "group");
        return permify.ok("data/relationships/read", everything);
    }

    @Test
    void tuples_outlive_their_relation_without_meaning() {
        permify.writeSchema("entity user {}\nentity group {\n relation owner @user\n}");
        var check = Requests.check("group:1", "member", "user:1", 20).toString();
        assertThat(DepthTest.outcome(permify.post("permissions/check", check)))
                .isEqualTo("ERROR_CODE_SCHEMA_NOT_FOUND");
        assertThat(permify.post(
                                "data/write",
                                Requests.write("group:1#member@user:2").toString())
                        .statusCode())
                .isEqualTo(404);
        permify.delete("group:1#member@user:1");
        permify.delete("group:2#member@group:1#member");
    }
}
