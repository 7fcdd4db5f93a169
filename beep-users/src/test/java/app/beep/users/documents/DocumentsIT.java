package app.beep.users.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.Answer;
import app.beep.local.testing.ServiceIT;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The two OpenAPI documents of a service, from the WAR that was built. */
@Tag("R-OPS-09")
class DocumentsIT extends ServiceIT {

    @Test
    void everybody_reads_what_everybody_may_call_and_nothing_of_what_is_internal() {
        var document = anonymous().get("/openapi/users").is(200);
        assertThat(paths(document)).contains("/users/me").noneMatch(path -> path.startsWith("/internal"));
        assertThat(document.json().at("/components/schemas").has("UserView")).isTrue();
        assertThat(document.json().at("/components/schemas").has("NewProfile")).isFalse();
        assertThat(document.json()
                        .at("/components/securitySchemes/person/scheme")
                        .asText())
                .isEqualTo("bearer");
    }

    @Test
    void services_alone_read_what_is_internal_and_which_of_them_may_call_it() {
        anonymous().get("/internal/openapi").isProblem(401, "not-authenticated");
        person(UUID.randomUUID()).get("/internal/openapi").isProblem(403, "forbidden");
        var document = service("media").get("/internal/openapi").is(200);
        assertThat(paths(document)).contains("/internal/profiles").allMatch(path -> path.startsWith("/internal"));
        assertThat(document.json()
                        .path("paths")
                        .path("/internal/profiles")
                        .at("/post/security/0/service/0")
                        .asText())
                .isEqualTo("beep-auth");
    }

    private static List<String> paths(Answer document) {
        return document.json().path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }
}
