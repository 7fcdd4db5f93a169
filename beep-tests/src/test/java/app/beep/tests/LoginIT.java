package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Answer;
import app.beep.tests.client.Beep;
import app.beep.tests.client.Person;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.platform.Together;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Failures count per address: each test that fails on purpose comes from an address of its own. */
@SystemTest
@Tag("R-AUTH-04")
class LoginIT {
    private static final int ALLOWED_FAILURES = 5;

    private final Beep beep;

    LoginIT(Beep beep) {
        this.beep = beep;
    }

    @Test
    void a_login_gives_tokens_and_says_how_long_they_last() {
        var tokens = beep.signsUp("alice").logsIn();
        assertThat(tokens.expiresIn()).isBetween(60L, 3600L);
        beep.get("/users/me").bearing(tokens.accessToken()).expect(200);
    }

    @Test
    @Tag("R-AUTH-11")
    void the_address_is_found_whatever_its_letter_case() {
        var alice = beep.signsUp("alice");
        login(beep, alice.email().toUpperCase(Locale.ROOT), Person.PASSWORD).expect(200);
    }

    @Test
    void a_refreshed_token_is_good_and_another_one() {
        var alice = beep.signsUp("alice");
        var before = alice.logsIn();
        var after = alice.refreshes();
        assertThat(after.accessToken()).isNotEqualTo(before.accessToken());
        alice.get("/users/me").expect(200);
    }

    @Test
    @Tag("R-AUTH-07")
    void after_logging_out_nothing_can_be_refreshed() {
        var alice = beep.signsUp("alice");
        var refresh = Map.of("refreshToken", alice.session().refreshToken());
        alice.logsOut();
        assertThatProblem(beep.post("/auth/refresh", refresh).send()).hasStatus(401);
    }

    @Test
    @Tag("R-AUTH-07")
    void nobody_ends_the_session_of_another() {
        var alice = beep.signsUp("alice");
        var mallory = beep.signsUp("mallory");
        var refresh = Map.of("refreshToken", alice.session().refreshToken());
        assertThatProblem(mallory.post("/auth/logout", refresh).send()).hasStatus(401);
        alice.get("/users/me").expect(200);
    }

    @Test
    void nonsense_is_no_refresh_token() {
        assertThatProblem(beep.post("/auth/refresh", Map.of("refreshToken", "nonsense"))
                        .send())
                .hasStatus(401);
    }

    @Test
    void wrong_passwords_of_any_length_and_unknown_people_are_the_same_401() {
        var here = beep.from("127.0.0.2");
        var alice = beep.signsUp("alice");
        assertThatProblem(login(here, alice.email(), "wrong")).hasStatus(401).hasType("wrong-credentials");
        assertThatProblem(login(here, alice.email(), "x".repeat(5000)))
                .hasStatus(401)
                .hasType("wrong-credentials");
        assertThatProblem(login(here, "nobody@example.org", Person.PASSWORD))
                .hasStatus(401)
                .hasType("wrong-credentials");
    }

    @Test
    @Tag("R-AUTH-09")
    void the_sixth_failed_login_of_an_address_is_a_429_and_then_even_the_right_password_waits() {
        var here = beep.from("127.0.0.3");
        var alice = beep.signsUp("alice");
        for (int failure = 1; failure <= ALLOWED_FAILURES; failure++) {
            assertThatProblem(login(here, alice.email(), "wrong")).hasStatus(401);
        }
        assertThatProblem(login(here, alice.email(), "wrong"))
                .hasStatus(429)
                .hasType("too-many-failed-logins")
                .saysWhenToRetry(60);
        assertThatProblem(login(here, alice.email(), Person.PASSWORD)).hasStatus(429);
        login(beep.from("127.0.0.4"), beep.signsUp("bob").email(), Person.PASSWORD)
                .expect(200);
    }

    @Test
    @Tag("R-AUTH-09")
    void guesses_at_the_same_moment_are_counted_exactly() {
        var here = beep.from("127.0.0.5");
        var alice = beep.signsUp("alice");
        var answers = Together.times(12, number -> login(here, alice.email(), "wrong " + number));
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(ALLOWED_FAILURES);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(12 - ALLOWED_FAILURES);
    }

    @Test
    @Tag("R-AUTH-09")
    void an_address_that_the_client_claims_does_not_count() {
        var here = beep.from("127.0.0.6");
        var alice = beep.signsUp("alice");
        for (int failure = 1; failure <= ALLOWED_FAILURES; failure++) {
            here.post("/auth/login", Map.of("email", alice.email(), "password", "wrong"))
                    .with("X-Forwarded-For", "10.0.0." + failure)
                    .expect(401);
        }
        assertThatProblem(here.post("/auth/login", Map.of("email", alice.email(), "password", "wrong"))
                        .with("X-Forwarded-For", "10.0.0.99")
                        .send())
                .hasStatus(429);
    }

    private static Answer login(Beep from, String email, String password) {
        return from.post("/auth/login", Map.of("email", email, "password", password))
                .send();
    }
}
