package app.beep.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_secret_stays_the_same_over_restarts() {
        var file = folder.resolve("secrets");
        var made = Secrets.in(file).get("one");

        assertThat(Secrets.in(file).get("one")).isEqualTo(made).hasSize(32);
    }

    @Test
    void no_two_secrets_are_equal() {
        var secrets = Secrets.in(folder.resolve("secrets"));

        assertThat(secrets.get("one")).isNotEqualTo(secrets.get("two"));
    }

    @Test
    void only_the_owner_can_read_the_file() throws IOException {
        var file = folder.resolve("secrets");
        Secrets.in(file).readable("demo");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
