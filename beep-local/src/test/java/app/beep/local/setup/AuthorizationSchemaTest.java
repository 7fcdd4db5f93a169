package app.beep.local.setup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.local.authorization.AuthorizationEngine;
import app.beep.local.processes.StartupProblem;
import app.beep.local.testing.PostgresExtension;
import app.beep.local.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PostgresExtension.class)
class AuthorizationSchemaTest {

    private static final String TOKEN = "preshared-for-tests";

    @Test
    void who_starts_a_platform_with_a_refused_schema_reads_why(TestPostgres postgres, @TempDir Path folder)
            throws Exception {
        var database = new AuthorizationEngine.Options(0, TOKEN, postgres.newDatabase(), "postgres", "");
        try (var engine = AuthorizationEngine.start(database)) {
            var schema = new AuthorizationSchema(new Settings(
                    Map.of("BEEP_PERMIFY_URL", "http://127.0.0.1:" + engine.port(), "BEEP_PERMIFY_TOKEN", TOKEN)));
            var refused = Files.writeString(folder.resolve("refused.perm"), "entity user {}\nentity rule {}");
            assertThatThrownBy(() -> schema.write(refused))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("2: expected a name, got the keyword rule");
            assertThatCode(() -> schema.write(Path.of("../liberty-config/authorization/beep.perm")))
                    .doesNotThrowAnyException();
        }
    }
}
