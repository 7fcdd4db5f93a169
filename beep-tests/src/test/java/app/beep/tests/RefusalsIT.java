package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import app.beep.tests.platform.SystemTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class RefusalsIT {
    private final Beep beep;
    private Person alice;
    private Channel general;

    RefusalsIT(Beep beep) {
        this.beep = beep;
    }

    @BeforeEach
    void a_channel() {
        alice = beep.signsUp("alice");
        general = alice.opensChannel(alice.createsServer(), "general");
    }

    @ParameterizedTest
    @Tag("R-AUTH-13")
    @CsvSource({
        "GET, /servers",
        "POST, /servers",
        "GET, /users/me",
        "GET, /servers/00000000-0000-0000-0000-000000000000/members",
        "GET, /channels/00000000-0000-0000-0000-000000000000",
        "POST, /channels/00000000-0000-0000-0000-000000000000/messages",
        "POST, /invites/abc/accept",
        "POST, /auth/logout"
    })
    void without_a_token_it_is_a_401(String method, String path) {
        assertThatProblem(beep.call(method, path).text("{}").send()).hasStatus(401);
    }

    @Test
    @Tag("R-AUTH-13")
    void a_token_that_was_changed_is_a_401() {
        var token = alice.session().accessToken();
        var middle = token.indexOf('.') + 20;
        var forged =
                token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);
        assertThatProblem(beep.get("/users/me").bearing(forged).send()).hasStatus(401);
        assertThatProblem(beep.get("/users/me").bearing("nonsense").send()).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{broken", "", "[]", "\"text\"", "{\"content\":\"a\"", "{\"content\":'a'}"})
    void json_that_is_broken_or_no_object_is_a_400(String body) {
        for (var path : new String[] {general.messages(), "/servers", "/auth/login", "/auth/signup"}) {
            var answer = alice.call("POST", path).text(body).send();
            assertThat(answer.status()).as("%s to %s: %s", body, path, answer).isEqualTo(400);
            assertThatProblem(answer);
        }
    }

    @Test
    void a_body_of_null_is_refused_as_a_missing_one() {
        assertThatProblem(alice.call("POST", general.messages()).text("null").send())
                .hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":[\"a\"]}",
                "{\"content\":{\"text\":\"a\"}}",
                "{\"content\":7}",
                "{\"content\":true}",
                "{\"content\":\"a\",\"replyTo\":\"no id\"}",
                "{\"content\":\"a\",\"authorId\":5}"
            })
    void a_member_of_the_wrong_type_is_a_400(String body) {
        assertThatProblem(alice.call("POST", general.messages()).text(body).send())
                .hasStatus(400);
        assertThat(alice.reads(general).items()).isEmpty();
    }

    @Test
    void unknown_members_are_ignored() {
        alice.post(general.messages(), Map.of("content", "hello", "colour", "red"))
                .expect(201);
    }

    @Test
    @Tag("R-MSG-01")
    void a_message_has_2000_code_points_at_most() {
        var longest = "😀".repeat(1999) + "!";
        assertThat(alice.posts(longest).in(general).content()).isEqualTo(longest);
        assertThat(alice.posts("x".repeat(2000)).in(general).content()).hasSize(2000);

        assertThatProblem(() -> alice.posts("x".repeat(2001)).in(general)).hasStatus(422);
        assertThatProblem(() -> alice.posts("😀".repeat(2001)).in(general)).hasStatus(422);
        assertThat(alice.reads(general).items()).hasSize(2);
    }

    @ParameterizedTest
    @Tag("R-MSG-01")
    @ValueSource(strings = {"", " ", "\n\t ", "\u00a0", "\u200b"})
    void a_message_says_something(String blank) {
        assertThatProblem(() -> alice.posts(blank).in(general)).hasStatus(422);
    }

    @Test
    @Tag("R-MSG-01")
    void nobody_posts_in_the_name_of_another() {
        var bob = beep.signsUp("bob");
        assertThatProblem(alice.post(general.messages(), Map.of("content", "hi", "authorId", bob.id()))
                        .send())
                .hasStatus(403)
                .hasType("foreign-author");
        alice.post(general.messages(), Map.of("content", "hi", "authorId", alice.id()))
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/",
                "/servers/nonsense",
                "/channels/nonsense",
                "/channels/nonsense/messages",
                "/servers/00000000-0000-0000-0000-000000000000/nothing",
                "/internal/events",
                "/internal/channels/heads",
                "/internal",
                "/health/nothing",
                "/invites/nothing"
            })
    void a_path_that_leads_nowhere_is_a_404(String path) {
        assertThatProblem(alice.get(path).send()).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"GET, /auth/login, 405", "PUT, /servers, 405", "DELETE, /users/me/nothing, 404"})
    void a_method_that_a_path_does_not_know_is_a_problem(String method, String path, int status) {
        assertThatProblem(alice.call(method, path).send()).hasStatus(status);
    }

    @Test
    void a_body_that_is_not_json_is_a_415() {
        assertThatProblem(alice.call("POST", general.messages())
                        .text("content=hello")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .send())
                .hasStatus(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "cursor=%00", "cursor=nonsense", "before=nonsense"})
    void a_query_that_makes_no_sense_is_the_clients_mistake(String query) {
        var answer = alice.get(general.messages() + "?" + query).send();
        assertThat(answer.status()).as(query).isIn(400, 404, 422);
        assertThatProblem(answer);
    }

    @Test
    void history_begins_at_one_place_only() {
        var some = UUID.randomUUID();
        assertThatProblem(alice.get(general.messages() + "?before=" + some + "&after=" + some)
                        .send())
                .hasStatus(400);
    }

    @ParameterizedTest
    @Tag("R-SRV-01")
    @ValueSource(strings = {"a", "two words", "emoji-😀", "slash/name", ""})
    void a_server_has_a_name_of_letters_digits_dashes_and_underscores(String name) {
        assertThatProblem(() -> alice.createsServer(name)).hasStatus(422);
        assertThatProblem(() -> alice.createsServer("x".repeat(51))).hasStatus(422);
    }

    @Test
    void a_trace_that_the_client_began_is_named_in_the_problem() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = alice.get("/servers/" + UUID.randomUUID())
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .send();
        assertThatProblem(answer).hasStatus(404).hasParam("traceId", trace);
    }
}
