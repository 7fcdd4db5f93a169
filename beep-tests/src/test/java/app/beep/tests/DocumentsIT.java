package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Person;
import app.beep.tests.platform.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services' OpenAPI documents say is so; {@link FuzzIT} looks at the answers. */
@SystemTest
@Tag("R-OPS-09")
class DocumentsIT {
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> SERVICES =
            List.of("auth", "users", "servers", "channels", "messaging", "notify", "search", "moderation", "media");

    private static final String NOBODY = UUID.randomUUID().toString();

    private final Beep beep;
    private Person alice;

    DocumentsIT(Beep beep) {
        this.beep = beep;
    }

    private record Documented(String path, String method, JsonNode operation, JsonNode document) {
        /** The same for all operations of a path. */
        String concrete() {
            return path.replace("{service}", document.at("/info/title").asText().substring("Beep ".length()))
                    .replace("{code}", "abcdefgh")
                    .replaceAll("\\{[^}]*}", NOBODY);
        }

        boolean isOpen() {
            return operation.path("security").isEmpty();
        }

        boolean isAboutAService() {
            return path.contains("{service}");
        }
    }

    @BeforeEach
    void somebody() {
        alice = beep.signsUp("alice");
    }

    @Test
    void nothing_internal_is_told_or_led_to() {
        assertThat(operations()).noneMatch(operation -> operation.path().startsWith("/internal"));
        alice.get("/internal/openapi").expect(404);
    }

    @Test
    void an_operation_needs_a_token_when_its_document_says_so_and_only_then() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.operation().has("security")).isTrue();
            var answer = beep.call(operation.method(), operation.concrete()).send();
            assertThat(answer.status() != 401).as(operation + ": " + answer).isEqualTo(operation.isOpen());
        });
    }

    @Test
    void every_refusal_that_is_documented_is_a_problem() {
        assertThat(operations())
                .allSatisfy(operation -> operation.operation().path("responses").properties().stream()
                        .filter(response -> response.getKey().charAt(0) >= '4')
                        .forEach(response -> assertThat(content(operation.document(), response.getValue())
                                        .has(PROBLEM))
                                .as(operation.path() + " " + response.getKey())
                                .isTrue()));
    }

    @Test
    void a_method_that_a_path_does_not_have_is_refused_with_those_that_it_has() {
        operations().stream()
                .filter(operation -> !operation.isAboutAService())
                .collect(Collectors.groupingBy(
                        Documented::concrete, Collectors.mapping(Documented::method, Collectors.toSet())))
                .forEach((path, methods) -> METHODS.stream()
                        .filter(method -> !methods.contains(method) && !method.equals("HEAD"))
                        .forEach(method -> {
                            var refused = alice.call(method, path).send();
                            assertThat(refused.status()).as(method + " " + path).isEqualTo(405);
                            assertThat(refused.header("Content-Type")).startsWith(PROBLEM);
                            assertThat(refused.header("Allow").split(", ?")).containsAll(methods);
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void options_says_which_methods_there_are(String method) {
        operations().stream()
                .filter(operation -> operation.method().equals(method) && !operation.isAboutAService())
                .forEach(operation -> {
                    var answer = alice.call("OPTIONS", operation.concrete()).expect(200);
                    assertThat(answer.header("Allow").split(", ?")).contains(operation.method());
                });
    }

    @Test
    void head_is_get_without_a_body() {
        operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(Documented::concrete)
                .forEach(path -> {
                    var head = alice.call("HEAD", path).send();
                    assertThat(head.status())
                            .as(path)
                            .isEqualTo(alice.get(path).send().status());
                    assertThat(head.body()).isEmpty();
                });
    }

    private List<Documented> operations() {
        return SERVICES.stream()
                .map(service -> beep.get("/openapi/" + service).expect(200).json())
                .flatMap(DocumentsIT::operations)
                .toList();
    }

    private static Stream<Documented> operations(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey().toUpperCase(Locale.ROOT)))
                        .map(member -> documented(path.getKey(), member, document)));
    }

    private static Documented documented(String path, Map.Entry<String, JsonNode> member, JsonNode document) {
        return new Documented(path, member.getKey().toUpperCase(Locale.ROOT), member.getValue(), document);
    }

    private static JsonNode content(JsonNode document, JsonNode response) {
        var reference = response.path("$ref").asText();
        return reference.isEmpty()
                ? response.path("content")
                : document.at(reference.substring(1)).path("content");
    }
}
