package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.platform.Platform;
import app.beep.tests.client.Beep;
import app.beep.tests.client.KeycloakAccounts;
import app.beep.tests.client.Person;
import app.beep.tests.platform.SystemTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An account without a profile, as a first log-in through a provider leaves it: one thing is open to it. */
@SystemTest
@Tag("R-AUTH-02")
class NewcomerIT {
    private static final int NOT_AUTHENTICATED = 4003;

    /** At least one path of each service that asks who calls. */
    private static final List<String> PATHS = List.of(
            "/users/me",
            "/users?username=somebody",
            "/users/" + new UUID(0, 1),
            "/servers",
            "/servers/" + new UUID(0, 1),
            "/channels/" + new UUID(0, 1),
            "/channels/" + new UUID(0, 1) + "/messages",
            "/search?q=hello",
            "/moderation/cases",
            "/media/" + new UUID(0, 1));

    private final Beep beep;
    private final String email;
    private final String token;

    NewcomerIT(Beep beep, Platform platform) {
        this.beep = beep;
        email = new KeycloakAccounts(platform).create();
        token = beep.post("/auth/login", Map.of("email", email, "password", Person.PASSWORD))
                .expect(200)
                .json()
                .path("accessToken")
                .asText();
    }

    @Test
    void every_service_and_the_gateway_ask_for_a_username_first_and_take_it_at_once() {
        PATHS.forEach(path -> assertThatProblem(beep.get(path).bearing(token).send())
                .as(path)
                .hasStatus(409)
                .hasType("profile-incomplete"));
        assertThatProblem(beep.post("/servers", Map.of("name", "club"))
                        .bearing(token)
                        .send())
                .hasStatus(409)
                .hasType("profile-incomplete");
        try (var socket = beep.opensSocket()) {
            socket.identifies(token, Map.of());
            assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
            assertThat(socket.frames().getLast().json().at("/problem/type").asText())
                    .endsWith("profile-incomplete");
        }

        beep.post("/users/me", Map.of("username", Person.uniqueName("new")))
                .bearing(token)
                .expect(201);

        PATHS.forEach(path -> assertThat(beep.get(path).bearing(token).send().status())
                .as(path)
                .isIn(200, 404));
        try (var socket = beep.opensSocket()) {
            socket.identifies(token, Map.of());
            socket.await("ready", frame -> frame.is("ready"));
        }
    }
}
