package app.beep.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.testing.Answer;
import app.beep.local.testing.Client;
import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.ServiceIT;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever guesses passwords or steals a refresh token gets from the WAR that was built. */
@Tag("R-AUTH-09")
class GuessingIT extends ServiceIT {
    private static final KeycloakInMemory KEYCLOAK = new KeycloakInMemory(PEERS, TOKENS);
    private static final String PASSWORD = "correct horse";
    private static final String LOGIN_PAGE = "/auth/openid/authenticate?execution=1";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String name = "u-" + UUID.randomUUID().toString().substring(9, 30);
    private String userId = "";

    @BeforeEach
    void somebodyHasAnAccount() {
        PEERS.on(
                "POST",
                "/users/api/internal/profiles",
                request -> Reply.json(201, "{\"id\":\"%s\",\"username\":\"x\"}".formatted(UUID.randomUUID())));
        var account = "{\"email\":\"%s@example.org\",\"password\":\"%s\",\"username\":\"%s\"}"
                .formatted(name, PASSWORD, name);
        userId = anonymous().post("/auth/signup", account).is(201).text("userId");
    }

    @Test
    void five_failures_within_a_minute_are_told_apart_from_the_sixth_even_at_once() {
        var here = fromNewAddress();
        assertThat(statuses(20, i -> login(here, "wrong " + i))).isEqualTo(Map.of(401, 5L, 429, 15L));
        var right = login(here, PASSWORD).isProblem(429, "too-many-failed-logins");
        assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(1, 60);
        login(fromNewAddress(), PASSWORD).is(200);
    }

    @Test
    void the_right_password_is_no_failure_however_many_log_in_at_once() {
        var here = fromNewAddress();
        assertThat(statuses(20, i -> login(here, PASSWORD))).isEqualTo(Map.of(200, 20L));
    }

    @Test
    void without_redis_failures_are_counted_by_the_instance() {
        var here = fromNewAddress();
        SERVICE.killRedis();
        try {
            for (int i = 0; i < 5; i++) {
                login(here, "wrong").isProblem(401, "wrong-credentials");
            }
            login(here, "wrong").isProblem(429, "too-many-failed-logins");
        } finally {
            SERVICE.startRedis();
        }
    }

    @Test
    void what_keycloak_need_not_be_asked_counts_for_the_address_and_not_for_the_account() {
        var here = fromNewAddress();
        for (int i = 0; i < 5; i++) {
            login(here, "x".repeat(5000)).isProblem(401, "wrong-credentials");
        }
        login(here, "x".repeat(5000)).isProblem(429, "too-many-failed-logins");
    }

    @Test
    void the_owner_gets_in_on_a_known_device_while_strangers_guess_from_everywhere() {
        var device = login(fromNewAddress(), PASSWORD).is(200).header("Set-Cookie");
        assertThat(device).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain(name);
        await().pollInterval(Duration.ZERO)
                .atMost(Duration.ofSeconds(60))
                .until(() -> secondsToWait(login(fromNewAddress(), "wrong")) > 5);
        var elsewhere = login(fromNewAddress(), PASSWORD).isProblem(429, "too-many-failed-logins");
        assertThat(secondsToWait(elsewhere)).isBetween(1, 60);
        var cookie = device.replaceAll(";.*", "");
        login(fromNewAddress().with("Cookie", cookie), PASSWORD).is(200);
        login(fromNewAddress().with("Cookie", cookie.replace("beep-device=", "beep-device=0")), PASSWORD)
                .isProblem(429, "too-many-failed-logins");
    }

    @Test
    void the_log_in_page_and_the_api_count_together() {
        var here = fromNewAddress();
        for (int i = 0; i < 3; i++) {
            var again = here.postForm(LOGIN_PAGE, form("wrong")).is(200);
            assertThat(again.body()).contains("data-page=\"login\"");
            assertThat(again.header("Content-Type")).startsWith("application/json"); // as the stand-in says
        }
        login(here, "wrong").is(401);
        login(here, "wrong").is(401);
        var page = here.with("Accept-Language", "fr")
                .postForm(LOGIN_PAGE, form(PASSWORD))
                .is(429);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.body()).contains("Trop de tentatives").doesNotContain(PASSWORD);
        login(here, PASSWORD).is(429);
    }

    @Test
    void the_right_password_at_the_log_in_page_leads_on_and_makes_the_device_known() {
        var through = fromNewAddress().postForm(LOGIN_PAGE, form(PASSWORD)).is(302);
        assertThat(through.header("Location")).isEqualTo("/auth/callback?code=1");
        assertThat(through.header("Set-Cookie")).startsWith("beep-device=");
    }

    @Test
    void passwords_are_nothing_for_the_token_endpoint() {
        var password = "grant_type=password&username=%s@example.org&password=wrong".formatted(name);
        var here = fromNewAddress();
        for (var client : List.of("admin-cli", "beep-login", "beep-auth", "account")) {
            oauth(here, password + "&client_id=" + client, 401, "invalid_client");
        }
        oauth(here, password, 401, "invalid_client");
        oauth(here, password + "&client_id=beep-web", 400, "unsupported_grant_type");
        oauth(here, "grant_type=client_credentials&client_id=beep-web", 400, "unsupported_grant_type");
        oauth(here, "grant_type=authorization_code&client_id=beep-web", 400, "invalid_request");
        oauth(here, "grant_type=authorization_code&client_id=beep-web&code=1", 400, "invalid_grant");
        oauth(here, "grant_type=refresh_token&client_id=beep-web", 400, "invalid_request");
        oauth(here, "grant_type=refresh_token&client_id=beep-web&refresh_token=x", 400, "invalid_grant");
    }

    @Test
    void a_refresh_token_is_for_the_client_it_was_given_to() {
        var token = KEYCLOAK.refreshToken(userId, "beep-mobile");
        var form = "grant_type=refresh_token&refresh_token=%s&client_id=".formatted(token);
        oauth(anonymous(), form + "beep-web", 400, "invalid_grant");
        var tokens =
                anonymous().postForm("/auth/openid/token", form + "beep-mobile").is(200);
        assertThat(tokens.text("access_token")).isNotEmpty();
        assertThat(tokens.text("refresh_token")).isNotEqualTo(token);
        assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    @Tag("R-AUTH-15")
    void a_refresh_token_that_is_used_again_later_ends_its_session() throws SQLException {
        var first = login(fromNewAddress(), PASSWORD).is(200);
        var second = refresh(first).is(200);
        refresh(first).is(200);
        execute("update used_refresh_token set first_used_at = now() - interval '2 minutes'");
        refresh(first).isProblem(401, "not-authenticated");
        refresh(second).isProblem(401, "not-authenticated");
        var oneself = anonymous().as(second.text("accessToken"));
        oneself.post("/auth/logout", refreshBody(second)).isProblem(401, "not-authenticated");
        login(fromNewAddress(), PASSWORD).is(200);
    }

    @Test
    @Tag("R-OPS-00")
    void failing_log_ins_keep_nobody_from_refreshing_or_signing_up() {
        var tokens = login(fromNewAddress(), PASSWORD).is(200);
        KEYCLOAK.checksNoPasswords(true);
        try {
            assertThat(statuses(30, i -> somebodyLogsIn())).isEqualTo(Map.of(503, 30L));
            refresh(tokens).is(200);
            somebodyElseSignsUp().is(201);
        } finally {
            KEYCLOAK.checksNoPasswords(false);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> login(fromNewAddress(), PASSWORD).status() == 200);
    }

    private static Map<Integer, Long> statuses(int times, IntFunction<Answer> request) {
        return IntStream.range(0, times)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> request.apply(i).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static int secondsToWait(Answer answer) {
        return answer.status() == 429 ? Integer.parseInt(answer.header("Retry-After")) : 0;
    }

    private Answer login(Client from, String password) {
        return from.post("/auth/login", "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(name, password));
    }

    private String form(String password) {
        return "username=%s%%40example.org&password=%s".formatted(name, password.replace(" ", "+"));
    }

    private static Answer somebodyElseSignsUp() {
        var other = "o-" + UUID.randomUUID().toString().substring(9, 30);
        return anonymous()
                .post(
                        "/auth/signup",
                        "{\"email\":\"%s@example.org\",\"password\":\"%s\",\"username\":\"%s\"}"
                                .formatted(other, PASSWORD, other));
    }

    private static Answer somebodyLogsIn() {
        return fromNewAddress()
                .post("/auth/login", "{\"email\":\"%s\",\"password\":\"x\"}".formatted(UUID.randomUUID()));
    }

    private static void oauth(Client from, String form, int status, String error) {
        var answer = from.postForm("/auth/openid/token", form).is(status);
        assertThat(answer.text("error")).as(form).isEqualTo(error);
    }

    private static Answer refresh(Answer tokens) {
        return anonymous().post("/auth/refresh", refreshBody(tokens));
    }

    private static String refreshBody(Answer tokens) {
        return "{\"refreshToken\":\"%s\"}".formatted(tokens.text("refreshToken"));
    }

    private static Client fromNewAddress() {
        var number = ADDRESSES.incrementAndGet();
        return anonymous().with("X-Forwarded-For", "10.1.%d.%d".formatted(number / 250, number % 250));
    }

    private static void execute(String sql) throws SQLException {
        try (var database = SERVICE.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
