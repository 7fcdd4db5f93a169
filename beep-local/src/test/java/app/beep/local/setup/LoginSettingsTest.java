package app.beep.local.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTH-12")
class LoginSettingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode file =
            JSON.readTree(Path.of("../liberty-config/keycloak/beep-realm.json").toFile());

    LoginSettingsTest() throws IOException {}

    @Test
    void the_realm_file_promises_no_mail_and_lets_people_be_remembered() {
        assertThat(file.path("resetPasswordAllowed").asBoolean()).isFalse();
        assertThat(file.path("verifyEmail").asBoolean()).isFalse();
        assertThat(file.path("rememberMe").asBoolean()).isTrue();
        assertThat(LoginSettings.changes(file, file)).isEmpty();
    }

    @Test
    void a_realm_without_a_mail_server_offers_no_new_password() throws IOException {
        var existing = realm("{'resetPasswordAllowed': true, 'smtpServer': {}}");
        assertThat(LoginSettings.changes(existing, file)
                        .path("resetPasswordAllowed")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void a_realm_with_a_mail_server_offers_one() throws IOException {
        var existing = realm("{'resetPasswordAllowed': false, 'smtpServer': {'host': 'mail.example.org'}}");
        assertThat(LoginSettings.changes(existing, file)
                        .path("resetPasswordAllowed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void an_older_realm_learns_to_remember_people_and_counts_nothing_by_itself() throws IOException {
        var existing = realm("{'bruteForceProtected': true, 'rememberMe': false, 'resetPasswordAllowed': false}");
        assertThat(LoginSettings.changes(existing, file))
                .isEqualTo(realm("{'bruteForceProtected': false, 'rememberMe': true}"));
    }

    private static JsonNode realm(String json) throws IOException {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
