package app.beep.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.processes.Ports;
import app.beep.local.processes.Secrets;
import app.beep.local.servers.Liberty;
import app.beep.local.setup.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    private Path folder = Path.of("");

    private Map<String, String> contract(Map<String, String> overrides) {
        var options = PlatformOptions.of(folder, folder).withEnvironment(overrides);
        return Contract.environment(
                options, 8080, Ports.free(Contract.portNames(List.of())), Secrets.in(folder.resolve("secrets")));
    }

    @Test
    void every_service_gets_all_its_variables() {
        var environment = contract(Map.of());

        for (var service : Service.ALL) {
            assertThat(environment)
                    .containsKeys(List.of(
                                    "PORT",
                                    "URL",
                                    "DB_URL",
                                    "DB_USER",
                                    "DB_PASSWORD",
                                    "REDIS_USER",
                                    "REDIS_PASSWORD",
                                    "CLIENT_ID",
                                    "CLIENT_SECRET")
                            .stream()
                            .map(service::variable)
                            .toArray(String[]::new));
        }
        assertThat(environment)
                .containsEntry("BEEP_PUBLIC_URL", "http://localhost:8080")
                .containsEntry("BEEP_KEYCLOAK_ISSUER", "http://localhost:8080/identity/realms/beep")
                .containsEntry("BEEP_AUTH_DB_USER", "beep_auth")
                .containsKeys("BEEP_PERMIFY_TOKEN", "BEEP_LOGIN_CLIENT_SECRET", "keystore_password");
    }

    @Test
    void overrides_win_and_the_issuer_follows_the_public_address() {
        var environment = contract(Map.of("BEEP_PUBLIC_URL", "http://beep.test", "BEEP_ENVIRONMENT", "test"));

        assertThat(environment)
                .containsEntry("BEEP_ENVIRONMENT", "test")
                .containsEntry("BEEP_KEYCLOAK_ISSUER", "http://beep.test/identity/realms/beep");
    }

    /** Of two settings of one thing in two files, one would be forgotten unless both say which thing they mean. */
    @Test
    void what_every_server_has_once_is_told_by_its_name() throws IOException {
        var nameless = Pattern.compile("<(httpOptions|tcpOptions|virtualHost)(?![^>]* id=)[^>]*>");
        try (var fragments = Files.list(Path.of("../liberty-config/server"))) {
            var found = fragments
                    .filter(file -> file.toString().endsWith(".xml"))
                    .flatMap(file ->
                            nameless.matcher(read(file)).results().map(match -> file.getFileName() + match.group()))
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void the_server_includes_the_shared_fragment_and_one_per_war() {
        assertThat(Liberty.serverXml(Path.of("/a & b"), List.of("beep-auth", "beep-web")))
                .contains("<include location=\"/a &amp; b/liberty-config/server/server.xml\"/>")
                .contains("<include location=\"/a &amp; b/beep-auth/src/main/liberty/service.xml\"/>")
                .contains("<include location=\"/a &amp; b/beep-web/src/main/liberty/service.xml\"/>");
    }
}
