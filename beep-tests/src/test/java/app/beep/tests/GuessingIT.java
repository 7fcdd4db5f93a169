package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.platform.Platform;
import app.beep.tests.client.Answer;
import app.beep.tests.client.Beep;
import app.beep.tests.client.KeycloakAccounts;
import app.beep.tests.client.LoginPageVisit;
import app.beep.tests.client.Person;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.platform.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers who try passwords, however they try them, and the people whom they must not disturb. */
@SystemTest
@Tag("R-AUTH-09")
class GuessingIT {
    private static final int ALLOWED_FAILURES = 5;
    private static final Duration ATTACK = Duration.ofSeconds(6);
    private static final AtomicInteger STRANGERS = new AtomicInteger();

    private final Beep beep;
    private final KeycloakAccounts keycloak;

    GuessingIT(Beep beep, Platform platform) {
        this.beep = beep;
        keycloak = new KeycloakAccounts(platform);
    }

    @Test
    void twenty_at_once_from_one_address_are_refused_and_nobody_else_notices() {
        var stranger = beep.from("127.0.0.21");
        var alice = beep.signsUp("alice");
        alice.session();
        var end = System.nanoTime() + ATTACK.toNanos();
        var statuses = Together.times(21, number -> {
                    var seen = new ArrayList<Integer>();
                    while (System.nanoTime() < end) {
                        if (number == 0) {
                            beep.signsUp("bob").logsIn();
                            alice.refreshes();
                        } else {
                            seen.add(login(stranger, alice.email(), "wrong").status());
                        }
                    }
                    return seen;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(statuses).containsOnly(401, 429);
        assertThat(statuses).filteredOn(status -> status == 401).hasSizeLessThanOrEqualTo(ALLOWED_FAILURES);
    }

    @Test
    @Tag("R-AUTH-04")
    void one_person_logs_in_many_times_at_once() {
        var alice = beep.signsUp("alice");
        assertThat(Together.times(
                        12,
                        number -> login(beep, alice.email(), Person.PASSWORD).status()))
                .containsOnly(200);
    }

    @Test
    void the_right_password_works_on_a_known_device_while_strangers_guess_from_everywhere() {
        var alice = beep.signsUp("alice");
        var device = login(beep.from("127.0.0.23"), alice.email(), Person.PASSWORD)
                .expect(200)
                .header("Set-Cookie")
                .replaceAll(";.*", "");
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(2))
                .until(() -> guessed(alice).header("Retry-After").matches("[89]|\\d\\d"));
        assertThatProblem(login(beep.from("127.0.0.24"), alice.email(), Person.PASSWORD))
                .hasStatus(429)
                .hasType("too-many-failed-logins")
                .saysWhenToRetry(60);
        beep.from("127.0.0.25")
                .post("/auth/login", Map.of("email", alice.email(), "password", Person.PASSWORD))
                .with("Cookie", device)
                .expect(200);
    }

    @Test
    @Tag("R-AUTH-12")
    void the_log_in_page_and_the_api_count_together() {
        var here = beep.from("127.0.0.26");
        var alice = beep.signsUp("alice");
        var visit = LoginPageVisit.begin(here, beep.origin());
        for (int failure = 0; failure < 3; failure++) {
            var again = visit.submits(alice.email(), "wrong").expect(200);
            assertThat(again.header("Content-Type")).startsWith("text/html");
            assertThat(again.body()).contains("data-page=\"login\"");
        }
        assertThatProblem(login(here, alice.email(), "wrong")).hasStatus(401);
        assertThatProblem(login(here, alice.email(), "wrong")).hasStatus(401);
        assertThatProblem(login(here, alice.email(), "wrong")).hasStatus(429);
        var refused = visit.submits(alice.email(), Person.PASSWORD).expect(429);
        assertThat(refused.header("Content-Type")).startsWith("text/html");
        assertThat(refused.header("Retry-After")).matches("\\d+");
    }

    @Test
    @Tag("R-AUTH-12")
    void the_right_password_at_the_log_in_page_gives_tokens_and_a_known_device() {
        var alice = beep.signsUp("alice");
        var visit = LoginPageVisit.begin(beep, beep.origin());
        var right = visit.submits(alice.email(), Person.PASSWORD).expect(302);
        assertThat(right.headers().allValues("set-cookie")).anyMatch(cookie -> cookie.startsWith("beep-device="));
        var tokens = visit.exchanges(right).expect(200).json();
        beep.get("/users/me").bearing(tokens.path("access_token").asText()).expect(200);
        assertThat(tokens.path("id_token").asText()).isNotEmpty();
        var form = Map.of(
                "grant_type", "refresh_token",
                "client_id", "beep-web",
                "refresh_token", tokens.path("refresh_token").asText());
        var token = "/identity/realms/beep/protocol/openid-connect/token";
        beep.outsideApi("POST", token).form(form).expect(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> beep.outsideApi("POST", token).form(form).send().status() == 400);
        assertThatProblem(beep.get("/users/me")
                        .bearing(tokens.path("access_token").asText())
                        .send())
                .hasStatus(401);
    }

    @Test
    @Tag("R-AUTH-15")
    void a_refresh_token_serves_two_tabs_at_once_and_ends_the_session_when_it_is_used_again_later() {
        var alice = beep.signsUp("alice");
        var stolen = Map.of("refreshToken", alice.session().refreshToken());
        assertThat(Together.times(
                        2, tab -> beep.post("/auth/refresh", stolen).send().status()))
                .containsOnly(200);
        var current = alice.refreshes();
        try (var socket = alice.connects()) {
            await().pollInterval(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> beep.post("/auth/refresh", stolen).send().status() == 401);
            assertThat(socket.awaitClose()).isEqualTo(4009);
        }
        assertThatProblem(beep.get("/users/me").bearing(current.accessToken()).send())
                .hasStatus(401);
        assertThatProblem(beep.post("/auth/refresh", Map.of("refreshToken", current.refreshToken()))
                        .send())
                .hasStatus(401);
        alice.logsIn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/identity",
                "/identity/",
                "/identity/admin/",
                "/identity/admin/realms/beep/users",
                "/identity/admin/master/console/",
                "/identity/health",
                "/identity/metrics",
                "/identity/realms/master",
                "/identity/realms/master/account/",
                "/identity/realms/master/protocol/openid-connect/auth?client_id=security-admin-console",
                "/identity/realms/master/protocol/openid-connect/token",
                "/identity/realms/master/.well-known/openid-configuration",
                "/identity/realms/beep",
                "/identity/realms/beep/account",
                "/identity/realms/beep/account/",
                "/identity/realms/beep/account/password",
                "/identity/realms/beep/clients-registrations/openid-connect",
                "/identity/realms/beep/login-actions/registration",
                "/identity/realms/beep/login-actions/first-broker-login",
                "/identity/realms/beep/broker/google/login",
                "/identity/realms/beep/protocol/saml",
                "/identity/realms/beep/protocol/openid-connect/token/introspect",
                "/identity/realms/beep/protocol/openid-connect/auth/device",
                "/identity/realms/beep/protocol/openid-connect/ext/par/request",
                "/identity/realms/beep/protocol/openid-connect/ext/ciba/auth",
                "/api/auth/openid/token",
                "/api/auth/openid/authenticate"
            })
    void nothing_of_keycloak_is_there_but_what_clients_need(String path) {
        for (var method : new String[] {"GET", "POST", "PUT"}) {
            assertThatProblem(beep.outsideApi(method, path).send())
                    .hasStatus(404)
                    .hasType("not-found");
        }
    }

    @Test
    void no_client_but_beeps_own_may_try_passwords() {
        var alice = beep.signsUp("alice");
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                alice.email(),
                "password",
                Person.PASSWORD);
        var here = beep.from("127.0.0.27");
        for (int attempt = 0; attempt < 2 * ALLOWED_FAILURES; attempt++) {
            here.outsideApi("POST", "/identity/realms/beep/protocol/openid-connect/token")
                    .form(form)
                    .expect(401);
        }
        for (var realm : List.of("beep", "master")) {
            assertThat(keycloak.directGrant(realm, form).body()).as(realm).contains("unauthorized_client");
        }
    }

    /** A wrong password from an address that nobody had before. */
    private Answer guessed(Person owner) {
        var number = STRANGERS.incrementAndGet();
        return login(beep.from("127.0.%d.%d".formatted(1 + number / 250, 1 + number % 250)), owner.email(), "wrong");
    }

    private static Answer login(Beep from, String email, String password) {
        return from.post("/auth/login", Map.of("email", email, "password", password))
                .send();
    }
}
