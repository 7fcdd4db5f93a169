package app.beep.channels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.http.BodyLimit;
import app.beep.common.http.SecurityFields;
import app.beep.local.testing.Answer;
import app.beep.local.testing.Decisions;
import app.beep.local.testing.RawRequest;
import app.beep.local.testing.ServiceIT;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service refuses before a resource sees it, in one that runs. */
class BadRequestsIT extends ServiceIT {
    private static final Decisions PERMIFY = new Decisions(PEERS);

    private final UUID server = UUID.randomUUID();
    private final String token = TOKENS.ofPerson(UUID.randomUUID());

    @BeforeEach
    void everybodyMayDoEverything() {
        PERMIFY.allowOnly(question -> true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "\"a\"", "a^", "é", "%", "%zz", "%ff", "%00", "`", "{a}", "<a>", "\\"})
    void an_address_that_is_not_encoded_is_a_400(String text) {
        request("GET", "?q=" + text).send().isProblem(400, "malformed-request");
        var inPath = request("GET", "/" + text).send();
        assertThat(inPath.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept | ;;;",
                "Accept | text",
                "Accept | application/json;q=abc",
                "Accept | application/json;q=7",
                "Accept | é/é",
                "Content-Type | ;;;",
                "Content-Type | json",
                "Content-Type | é/é",
                "Content-Type | application/json; charset=\""
            })
    void a_header_that_is_none_is_a_400(String name, String value) {
        request("GET", "").with(name, value).send().isProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource({
        "{\"restricted\":\"yes\"}, access.restricted",
        "{\"restricted\":1}, access.restricted",
        "'{\"restricted\":true,\"roles\":[{\"read\":\"true\"}]}', access.roles[0].read"
    })
    void a_value_of_another_type_opens_no_channel(String access, String field) {
        var refused = post("{\"name\":\"secret\",\"type\":\"text\",\"access\":%s}".formatted(access))
                .isProblem(400, "malformed-request");

        assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly(field);
        assertThat(channels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"one\",\"type\":\"text\"} trailing",
                "{\"name\":\"one\",\"type\":\"text\"}{}",
                "{\"name\":\"one\",\"name\":\"two\",\"type\":\"text\"}",
                "{\"name\":\"one\",\"type\":\"text\",\"position\":1e999999999",
                " "
            })
    void what_is_not_one_json_document_is_a_400(String body) {
        post(body).isProblem(400, "malformed-request");
        assertThat(channels()).isEmpty();
    }

    @Test
    void deep_nesting_and_very_many_members_are_a_400() {
        post("{\"a\":" + "[".repeat(200_000)).isProblem(400, "malformed-request");
        post("{" + "\"a\":{},".repeat(30_000) + "\"b\":1}").isProblem(400, "malformed-request");
    }

    @Test
    void numbers_that_nobody_reads_are_never_computed() {
        post("{\"name\":\"one\",\"type\":\"text\",\"unknown\":1e999999999}").is(201);
    }

    @Test
    void json_is_utf_8() throws IOException {
        var body = "{\"name\":\"général\",\"type\":\"text\"}";
        request("POST", "").body(body.getBytes(ISO_8859_1)).send().isProblem(400, "malformed-request");
        request("POST", "").body(body.getBytes(UTF_16)).send().isProblem(400, "malformed-request");
        request("POST", "")
                .with("Content-Type", "application/json; charset=ISO-8859-1")
                .body(body.getBytes(ISO_8859_1))
                .send()
                .isProblem(415, "unsupported-media-type");
        request("POST", "")
                .with("Content-Type", "application/json; charset=\"utf-8\"")
                .body(body.getBytes(UTF_8))
                .send()
                .is(201);
    }

    @Test
    void packed_bodies_are_not_taken() throws IOException {
        for (var coding : new String[] {"gzip", "deflate", "br", "identity, gzip"}) {
            var refused = request("POST", "")
                    .with("Content-Encoding", coding)
                    .body(packed(new byte[8 * 1024 * 1024]))
                    .send()
                    .isProblem(415, "unsupported-media-type");
            assertThat(refused.header("Accept-Encoding")).isEqualTo("identity");
        }
    }

    @Test
    void a_body_has_a_limit_whether_it_says_its_length_or_not() {
        var tooMuch = new byte[(int) BodyLimit.BYTES + 1];
        Arrays.fill(tooMuch, (byte) ' ');
        request("POST", "").body(tooMuch).send().isProblem(413, "too-large");
        request("POST", "").chunked(tooMuch).send().isProblem(413, "too-large");
        assertThat(channels()).isEmpty();
    }

    @Test
    void every_answer_has_the_security_headers() {
        var owner = person(UUID.randomUUID());
        for (var answer : new Answer[] {
            owner.get("/servers/" + server + "/channels").is(200),
            owner.get("/nothing").is(404),
            anonymous().get("/servers/" + server + "/channels").is(401),
            owner.delete("/servers/" + server + "/channels").is(405),
            request("GET", "?q=|").send().is(400)
        }) {
            SecurityFields.ALL.forEach((name, value) ->
                    assertThat(answer.headers().allValues(name)).containsExactly(value));
        }
    }

    @Test
    void a_405_says_which_methods_there_are() {
        var refused = person(UUID.randomUUID()).delete("/servers/" + server + "/channels");
        refused.isProblem(405, "method-not-allowed");
        assertThat(refused.header("Allow")).contains("GET", "POST");
    }

    private Answer post(String body) {
        return request("POST", "").body(body.getBytes(UTF_8)).send();
    }

    private RawRequest request(String method, String rest) {
        return new RawRequest(SERVICE.api(), method, "/servers/" + server + "/channels" + rest)
                .with("Authorization", "Bearer " + token);
    }

    private Iterable<com.fasterxml.jackson.databind.JsonNode> channels() {
        return request("GET", "").send().is(200).json().path("items");
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
