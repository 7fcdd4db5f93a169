package app.beep.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.common.http.BodyLimit;
import app.beep.common.http.SecurityFields;
import app.beep.local.testing.Answer;
import app.beep.local.testing.RawRequest;
import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import app.beep.tests.client.Server;
import app.beep.tests.platform.Incidents;
import app.beep.tests.platform.SystemTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each service is sent what no client sends: every time a problem of the client's, never a 500 and nothing in the log. */
@SystemTest
class BadRequestsIT {
    private static final List<String> ADDRESSES =
            List.of("a|b", "\"", "^", "é", "%", "%zz", "%ff", "%00", "`", "{a}", "<a>", "\\");
    private static final Map<String, List<String>> FIELDS = Map.of(
            "Accept",
                    List.of(";;;", "text", "é/é", "application/json;q=abc", "application/json;q=9", "*/", "image/png"),
            "Content-Type",
                    List.of(";;;", "json", "é/é", "application/json; charset=\"", "application/json, text/plain"),
            "Accept-Language", List.of(";;;q=x", "é", "en_US@posix"),
            "Range", List.of("bytes=9-1,a", "é"),
            "Cookie", List.of("=;;=", "$Version=x; a=\"", "é"),
            "If-Match", List.of("\"", "é"),
            "traceparent", List.of("zz", "é"));

    /** JSON that is none of its type, by a value that is one. */
    private static final Map<String, List<String>> WRONG = Map.of(
            "text", List.of("5", "true", "[]", "{}", "[\"a\"]"),
            "truth", List.of("\"yes\"", "\"true\"", "1", "0", "[]", "{}"),
            "number", List.of("\"1\"", "1.5", "true", "1e999999999", "99999999999999999999", "[]"),
            "id", List.of("5", "true", "\"nobody\"", "[]"),
            "list", List.of("\"a\"", "5", "true", "{}"),
            "object", List.of("\"a\"", "5", "true", "[]"));

    private final Beep beep;
    private final Incidents incidents = Incidents.fromNow();
    private Person alice;
    private Server club;
    private Channel general;

    BadRequestsIT(Beep beep) {
        this.beep = beep;
    }

    /** @param fields the kind of each member of the body, a key of {@link #WRONG} */
    private record Body(String method, String path, Map<String, String> fields) {}

    @BeforeEach
    void a_channel() {
        alice = beep.signsUp("alice");
        club = alice.createsServer();
        general = alice.opensChannel(club, "general");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> alice.get("/search?q=a").send().status() == 200);
    }

    @AfterEach
    void nothing_was_an_incident() {
        assertThat(incidents.all()).isEmpty();
    }

    @Test
    void an_address_that_is_not_encoded_is_a_400() {
        for (var path : reads()) {
            for (var text : ADDRESSES) {
                var mark = path.contains("?") ? "&" : "?";
                request("GET", path + mark + "x=" + text).send().isProblem(400, "malformed-request");
                request("GET", path.replaceFirst("\\?.*", "") + "/" + text)
                        .send()
                        .isProblem(400, "malformed-request");
            }
        }
    }

    @Test
    void a_header_that_is_odd_is_never_a_failure() {
        for (var path : reads()) {
            FIELDS.forEach((name, values) -> values.forEach(value -> {
                var answer = request("GET", path).with(name, value).send();
                if (isBusy(path, answer)) {
                    return;
                }
                assertThat(answer.status())
                        .as("%s with %s: %s", path, name, value)
                        .isIn(200, 400, 404, 406, 412, 415, 416);
                assertThat(answer.status() == 200
                                || answer.header("Content-Type").startsWith("application/problem+json"))
                        .as(answer.body())
                        .isTrue();
            }));
        }
    }

    /** A service whose health is asked for may say in all honesty that it is busy: other tests run beside this one. */
    private static boolean isBusy(String path, Answer answer) {
        return path.startsWith("/health/")
                && answer.status() == 503
                && answer.header("Content-Type").startsWith("application/json");
    }

    @Test
    void a_member_of_another_type_is_a_400_that_names_it() {
        for (var body : writes()) {
            body.fields()
                    .forEach((field, kind) -> WRONG.getOrDefault(kind, List.of())
                            .forEach(value -> {
                                var refused = send(
                                        body,
                                        "{\"%s\":%s}".formatted(field, value).getBytes(UTF_8));
                                assertThat(refused.status())
                                        .as("%s %s=%s: %s", body.path(), field, value, refused.body())
                                        .isEqualTo(400);
                                assertThat(refused.json().path("errors").findValuesAsText("field"))
                                        .as(refused.body())
                                        .containsExactly(field);
                            }));
        }
    }

    @Test
    void what_is_not_one_json_document_in_utf_8_is_refused() throws IOException {
        var tooMuch = new byte[(int) BodyLimit.BYTES + 1];
        Arrays.fill(tooMuch, (byte) ' ');
        for (var body : writes()) {
            for (var json : List.of(
                    "{} trailing",
                    "{}{}",
                    "{\"a\":1,\"a\":2}",
                    "{\"a\":\"\u00e9",
                    "{\"a\":" + "[".repeat(100_000),
                    "{\"a\":1e}",
                    "")) {
                send(body, json.getBytes(UTF_8)).isProblem(400, "malformed-request");
            }
            send(body, new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xE9, '"', '}'})
                    .isProblem(400, "malformed-request");
            of(body).with("Content-Type", "application/json; charset=latin1")
                    .body("{}".getBytes(UTF_8))
                    .send()
                    .isProblem(415, "unsupported-media-type");
            of(body).with("Content-Type", "text/plain")
                    .body("{}".getBytes(UTF_8))
                    .send()
                    .isProblem(415, "unsupported-media-type");
            of(body).with("Content-Encoding", "gzip")
                    .body(packed(new byte[60 * 1024 * 1024]))
                    .send()
                    .isProblem(415, "unsupported-media-type");
            send(body, tooMuch).isProblem(413, "too-large");
            of(body).chunked(tooMuch).send().isProblem(413, "too-large");
        }
    }

    @Test
    void times_and_cursors_and_numbers_out_of_range_are_refused() {
        for (var path : List.of(
                "/servers",
                club.path() + "/members",
                general.messages(),
                "/search?q=a",
                "/moderation/cases?serverId=" + club.id())) {
            for (var parameter : List.of(
                    "cursor=PDU", "cursor=", "cursor=" + "A".repeat(3000), "limit=99999999999999999999", "limit=1e3")) {
                var answer = request("GET", path + (path.contains("?") ? "&" : "?") + parameter)
                        .send();
                answer.isProblem(400, "malformed-request");
            }
        }
        for (var time : List.of(
                "%2B999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z", "%2B1000000000-12-31T23:59:59Z", "yesterday", "0")) {
            request("GET", "/search?q=a&after=" + time).send().isProblem(400, "malformed-request");
            request("GET", "/search?q=a&before=" + time).send().isProblem(400, "malformed-request");
        }
    }

    @Test
    void answers_carry_security_headers_and_a_405_says_what_is_allowed() {
        for (var path : reads()) {
            var answers = List.of(
                    request("GET", path).send(),
                    request("GET", path + "/|").send(),
                    new RawRequest(beep.origin() + "/api", "GET", path)
                            .with("Authorization", "Bearer x")
                            .send());
            for (var answer : answers) {
                SecurityFields.ALL.forEach(
                        (name, value) -> assertThat(answer.headers().allValues(name))
                                .as("%s of %s", name, path)
                                .containsExactly(value));
            }
        }
        var refused = request("DELETE", "/servers").send().isProblem(405, "method-not-allowed");
        assertThat(refused.header("Allow")).contains("GET", "POST");
    }

    private List<String> reads() {
        return List.of(
                "/health/auth",
                "/users/me",
                "/servers",
                club.path() + "/channels",
                general.messages(),
                "/health/notify",
                "/search?q=a",
                "/moderation/cases?serverId=" + club.id(),
                "/media/" + UUID.randomUUID());
    }

    private List<Body> writes() {
        return List.of(
                new Body(
                        "POST",
                        "/auth/signup",
                        Map.of("email", "text", "password", "text", "username", "text", "displayName", "text")),
                new Body("POST", "/auth/login", Map.of("email", "text", "password", "text", "totp", "text")),
                new Body("POST", "/auth/refresh", Map.of("refreshToken", "text")),
                new Body("POST", "/auth/logout", Map.of("refreshToken", "text")),
                new Body(
                        "PATCH",
                        "/users/me",
                        Map.of("username", "text", "displayName", "text", "bio", "text", "locale", "text")),
                new Body("POST", "/users/me", Map.of("username", "text")),
                new Body("POST", "/servers", Map.of("name", "text", "visibility", "text", "description", "text")),
                new Body(
                        "POST", club.path() + "/roles", Map.of("name", "text", "color", "text", "permissions", "list")),
                new Body(
                        "PATCH",
                        club.path() + "/roles/" + UUID.randomUUID(),
                        Map.of("name", "text", "permissions", "list")),
                new Body(
                        "POST",
                        club.path() + "/invites",
                        Map.of("maxUses", "number", "expiresIn", "number", "userId", "text")),
                new Body(
                        "POST",
                        club.path() + "/channels",
                        Map.of("name", "text", "type", "text", "parentId", "id", "topic", "text", "access", "object")),
                new Body(
                        "POST",
                        general.messages(),
                        Map.of("authorId", "id", "content", "text", "attachments", "list", "replyTo", "id")),
                new Body(
                        "POST",
                        "/reports",
                        Map.of("messageId", "id", "channelId", "id", "reason", "text", "comment", "text")));
    }

    private Answer send(Body body, byte[] content) {
        return of(body).body(content).send();
    }

    private RawRequest of(Body body) {
        return request(body.method(), body.path());
    }

    private RawRequest request(String method, String target) {
        return new RawRequest(beep.origin() + "/api", method, target)
                .with("Authorization", "Bearer " + alice.session().accessToken());
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
