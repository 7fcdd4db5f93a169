package app.beep.local.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.beep.local.authorization.SchemaCases.SchemaCase;
import app.beep.local.authorization.SchemaCases.Taken;
import app.beep.local.testing.PostgresExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What works on a laptop loads in production: nothing is taken here that Permify refuses. */
@ExtendWith(PostgresExtension.class)
@ParameterizedClass
@ArgumentsSource(Endpoints.class)
class SchemaLanguageTest {

    private final Permify permify;

    SchemaLanguageTest(Permify permify) {
        this.permify = permify;
    }

    @ParameterizedTest
    @ArgumentsSource(SchemaCases.class)
    void a_schema_is_taken_or_refused_with_a_sentence(SchemaCase schema) {
        boolean taken = schema.taken() == Taken.BY_BOTH || permify.real() && schema.taken() == Taken.BY_PERMIFY;
        assumeThat(permify.real() && schema.taken() == Taken.BY_NOBODY_WHO_ANSWERS)
                .isFalse();
        var request = Permify.JSON.createObjectNode().put("schema", schema.text());
        var answer = permify.post("schemas/write", request.toString());
        assertThat(answer.statusCode() == 200)
                .as(schema.text() + "\n" + answer.body())
                .isEqualTo(taken);
        if (!taken && !permify.real()) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Permify.body(answer).get("message").asText()).contains(schema.says());
        }
    }
}
