package app.beep.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.events.PublishedEvent;
import app.beep.local.testing.Answer;
import app.beep.local.testing.Client;
import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.ServiceIT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sign-up, login and logout through the WAR that was built. */
class AuthIT extends ServiceIT {
    private static final KeycloakInMemory KEYCLOAK = new KeycloakInMemory(PEERS, TOKENS);
    private static final Set<String> PROFILES = ConcurrentHashMap.newKeySet();
    private static final String PASSWORD = "correct horse";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @BeforeEach
    void usersAnswers() {
        PEERS.on("POST", "/users/api/internal/profiles", request -> {
            PROFILES.add(request.body().replaceAll(".*\"userId\":\"([^\"]*)\".*", "$1"));
            return Reply.json(201, "{\"id\":\"%s\",\"username\":\"x\"}".formatted(UUID.randomUUID()));
        });
        PEERS.on("DELETE", "/users/api/internal/profiles/", request -> {
            PROFILES.remove(request.path().substring(request.path().lastIndexOf('/') + 1));
            return Reply.json(204, "");
        });
    }

    @Test
    @Tag("R-AUTH-01")
    void a_sign_up_makes_an_account_and_a_profile_and_one_can_log_in() {
        var name = name();
        var user = signUp(name).is(201);
        assertThat(user.text("username")).isEqualTo(name);
        assertThat(user.header("Location"))
                .isEqualTo(SERVICE.setting("BEEP_PUBLIC_URL") + "/api/users/" + user.text("userId"));
        assertThat(PROFILES).contains(user.text("userId"));
        var tokens = login(name, PASSWORD).is(200);
        assertThat(tokens.json().path("expiresIn").asInt()).isEqualTo(900);
    }

    @Test
    @Tag("R-AUTH-11")
    void an_address_in_use_is_a_conflict_whatever_its_case() {
        var name = name();
        signUp(name).is(201);
        anonymous()
                .post("/auth/signup", body(name.toUpperCase(java.util.Locale.ROOT) + "@Example.org", PASSWORD, name()))
                .isProblem(409, "email-taken");
    }

    @Test
    @Tag("R-AUTH-01")
    void when_the_username_is_taken_no_account_is_left() throws SQLException {
        PEERS.on("POST", "/users/api/internal/profiles", request -> Reply.json(409, "{}"));
        var name = name();
        signUp(name).isProblem(409, "username-taken");
        assertThat(KEYCLOAK.knows(name + "@example.org")).isFalse();
        assertThat(unfinished()).isZero();
    }

    @Test
    @Tag("R-AUTH-01")
    void when_profiles_do_not_answer_no_account_is_left() {
        PEERS.on("POST", "/users/api/internal/profiles", request -> Reply.json(500, "{}"));
        var name = name();
        signUp(name).isProblem(503, "unavailable");
        assertThat(KEYCLOAK.knows(name + "@example.org")).isFalse();
        usersAnswers();
        signUp(name).is(201);
    }

    @Test
    @Tag("R-AUTH-01")
    void what_a_crash_left_is_undone_by_the_sweeper() throws SQLException {
        PEERS.on("POST", "/users/api/internal/profiles", request -> Reply.json(500, "{}"));
        PEERS.on("DELETE", "/users/api/internal/profiles/", request -> Reply.json(500, "{}"));
        KEYCLOAK.keeps(true);
        var name = name();
        signUp(name).isProblem(503, "unavailable");
        assertThat(KEYCLOAK.knows(name + "@example.org")).isTrue();
        assertThat(KEYCLOAK.isEnabled(name + "@example.org")).isFalse();
        KEYCLOAK.keeps(false);
        usersAnswers();
        execute("update sign_up set begun_at = now() - interval '2 minutes' where finished_at is null");
        await().atMost(Duration.ofSeconds(90)).until(() -> !KEYCLOAK.knows(name + "@example.org"));
    }

    @Test
    @Tag("R-AUTH-01")
    void an_address_is_free_again_also_while_the_profile_cannot_be_taken_back() {
        PEERS.on("POST", "/users/api/internal/profiles", request -> Reply.json(500, "{}"));
        PEERS.on("DELETE", "/users/api/internal/profiles/", request -> Reply.json(500, "{}"));
        var name = name();
        signUp(name).isProblem(503, "unavailable");
        assertThat(KEYCLOAK.knows(name + "@example.org")).isFalse();
        usersAnswers();
        signUp(name).is(201);
    }

    @Test
    @Tag("R-AUTH-01")
    void a_repeated_sign_up_with_the_same_key_gives_the_first_result() {
        var name = name();
        var client = anonymous().with("Idempotency-Key", UUID.randomUUID().toString());
        var request = body(name + "@example.org", PASSWORD, name);
        var first = client.post("/auth/signup", request).is(201).text("userId");
        PEERS.on(
                "GET",
                "/users/api/internal/users?ids=" + first,
                asked -> Reply.json(200, "{\"items\":[{\"id\":\"%s\",\"username\":\"renamed\"}]}".formatted(first)));
        var second = client.post("/auth/signup", request).is(201);
        assertThat(second.text("userId")).isEqualTo(first);
        assertThat(second.text("username")).isEqualTo("renamed");
        client.post("/auth/signup", body(name + "@example.org", "another password", name))
                .isProblem(422, "idempotency-key-reused");
    }

    @Test
    void broken_rules_name_every_field_and_never_the_password() {
        var answer = anonymous()
                .post("/auth/signup", "{\"email\":\"no\",\"password\":\"hunter2\",\"username\":\"a b\"}")
                .isProblem(422, "validation");
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asText()))
                .containsExactlyInAnyOrder("email", "password", "username");
        assertThat(answer.body()).doesNotContain("hunter2");
        anonymous()
                .post("/auth/signup", body(name() + "@example.org", "Same-Name", "same-name"))
                .isProblem(422, "validation");
        anonymous().post("/auth/signup", "{\"email\":").isProblem(400, "malformed-request");
    }

    @Test
    @Tag("R-AUTH-15")
    void after_a_logout_the_tokens_are_refused_at_once_and_everybody_is_told() {
        var name = name();
        signUp(name).is(201);
        var tokens = login(name, PASSWORD).is(200);
        var me = anonymous().as(tokens.text("accessToken"));
        me.post("/auth/logout", refresh(tokens)).is(204);
        me.post("/auth/logout", refresh(tokens)).isProblem(401, "not-authenticated");
        anonymous().post("/auth/refresh", refresh(tokens)).isProblem(401, "not-authenticated");
        var listed =
                service("notify").get("/internal/ended-sessions").is(200).json().path("items");
        assertThat(listed.valueStream().map(session -> session.path("sessionId").asText()))
                .anyMatch(KEYCLOAK::hasEnded);
        await().untilAsserted(() -> assertThat(service("notify")
                        .get("/internal/events?after=0")
                        .is(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(event ->
                                PublishedEvent.read(event.asText()).header().type()))
                .contains("session.ended"));
    }

    @Test
    @Tag("R-AUTH-15")
    void what_keycloak_says_it_has_ended_has_ended_here_and_what_others_say_has_not() {
        var user = UUID.randomUUID();
        var session = UUID.randomUUID().toString();
        var me = anonymous().as(TOKENS.ofPerson(user, session));
        for (var forged : List.of(
                TOKENS.ofPerson(user, session),
                TOKENS.forged(),
                TOKENS.sign(logoutToken(user, session, "somebody-elses")),
                TOKENS.sign(logoutToken(user, session, "beep-web").audience((String) null)),
                "nonsense")) {
            anonymous()
                    .postForm("/auth/openid/logout", "logout_token=" + forged)
                    .isProblem(400, "malformed-request");
        }
        assertThat(refusal(me)).contains("not one of your sessions");

        var token = TOKENS.sign(logoutToken(user, session, "beep-web"));
        anonymous().postForm("/auth/openid/logout", "logout_token=" + token).is(204);
        anonymous().postForm("/auth/openid/logout", "logout_token=" + token).is(204);

        assertThat(refusal(me)).contains("session has ended");
        assertThat(service("notify").get("/internal/ended-sessions").is(200).body())
                .contains(session);
    }

    private static String refusal(Client me) {
        return me.post("/auth/logout", "{\"refreshToken\":\"nonsense\"}")
                .isProblem(401, "not-authenticated")
                .text("detail");
    }

    private static JWTClaimsSet.Builder logoutToken(UUID user, String session, String client) {
        return TOKENS.claims(user, client, client)
                .claim("sid", session)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        var mine = name();
        var other = name();
        signUp(mine).is(201);
        signUp(other).is(201);
        var tokens = login(other, PASSWORD).is(200);
        var me = anonymous().as(login(mine, PASSWORD).is(200).text("accessToken"));
        PEERS.on(
                "POST",
                "/identity/realms/beep/protocol/openid-connect/token/introspect",
                asked ->
                        Reply.json(200, "{\"active\":true,\"sub\":\"%s\",\"sid\":\"s\"}".formatted(UUID.randomUUID())));
        me.post("/auth/logout", refresh(tokens)).isProblem(401, "not-authenticated");
        anonymous().post("/auth/logout", refresh(tokens)).isProblem(401, "not-authenticated");
    }

    private static Answer signUp(String name) {
        return anonymous().post("/auth/signup", body(name + "@example.org", PASSWORD, name));
    }

    private static Answer login(String name, String password) {
        return fromNewAddress().post("/auth/login", credentials(name, password));
    }

    private static Client fromNewAddress() {
        return anonymous().with("X-Forwarded-For", "10.0.0." + ADDRESSES.incrementAndGet());
    }

    private static String body(String email, String password, String username) {
        return "{\"email\":\"%s\",\"password\":\"%s\",\"username\":\"%s\"}".formatted(email, password, username);
    }

    private static String credentials(String name, String password) {
        return "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(name, password);
    }

    private static String refresh(Answer tokens) {
        return "{\"refreshToken\":\"%s\"}".formatted(tokens.text("refreshToken"));
    }

    private static String name() {
        return "u-" + UUID.randomUUID().toString().substring(9, 30);
    }

    private static int unfinished() throws SQLException {
        try (var database = SERVICE.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from sign_up where finished_at is null and undone_at is null")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var database = SERVICE.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
