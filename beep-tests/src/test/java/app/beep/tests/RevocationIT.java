package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.platform.Platform;
import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Frame;
import app.beep.tests.client.KeycloakAccounts;
import app.beep.tests.client.Person;
import app.beep.tests.client.Server;
import app.beep.tests.platform.SystemTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SystemTest
class RevocationIT {
    private static final Duration WITHIN = Duration.ofSeconds(1);

    /** A second is promised, of which Keycloak is asked after half. */
    private static final Duration ON_A_BUSY_MACHINE = Duration.ofSeconds(5);

    private static final int SESSION_ENDED = 4009;

    private final Beep beep;
    private final KeycloakAccounts keycloak;
    private Person alice;
    private Person bob;
    private Server club;
    private Channel general;

    RevocationIT(Beep beep, Platform platform) {
        this.beep = beep;
        keycloak = new KeycloakAccounts(platform);
    }

    @BeforeEach
    void two_people_in_a_channel() {
        alice = beep.signsUp("alice");
        bob = beep.signsUp("bob");
        club = alice.createsServer();
        general = alice.opensChannel(club, "general");
        alice.letsIn(club, bob);
    }

    @Test
    @Tag("R-RT-05")
    @Tag("R-SRV-06")
    void who_was_kicked_out_is_told_and_hears_nothing_more_although_talk_goes_on() {
        try (var hers = alice.connects();
                var his = bob.connects()) {
            alice.posts("before").in(general);
            his.awaitMessage("before");

            alice.kicks(bob, club);
            IntStream.rangeClosed(1, 20)
                    .forEach(number -> alice.posts("after " + number).in(general));
            hers.awaitMessage("after 20");

            var left = his.awaitEvent("member.left");
            assertThat(left.data().path("userId").asText()).isEqualTo(bob.id().toString());
            his.beats();
            assertThat(his.eventsOf(general))
                    .extracting(event -> event.message().content())
                    .containsExactly("before");
            assertThat(events(his.frames())).last().isEqualTo(left);
        }
        assertThatProblem(bob.get(general.messages()).send()).hasStatus(404);
        assertThatProblem(() -> bob.posts("let me back").in(general)).hasStatus(404);
        assertThatProblem(bob.get(club.path()).send()).hasStatus(404);
    }

    @Test
    @Tag("R-RT-05")
    void who_was_kicked_out_while_away_comes_back_to_nothing() {
        alice.posts("before").in(general);
        alice.kicks(bob, club);
        alice.posts("after").in(general);
        try (var his = bob.connects(Map.of(general.id(), 1L))) {
            his.beats();
            assertThat(events(his.frames())).isEmpty();
        }
    }

    @Test
    @Tag("R-SRV-06")
    @Tag("R-RT-05")
    void who_leaves_hears_nothing_more_and_can_come_back_by_an_invite() {
        try (var hers = alice.connects();
                var his = bob.connects()) {
            bob.delete(club.path() + "/members/me").expect(204);
            hers.awaitEvent("member.left");
            his.awaitEvent("member.left");
            alice.posts("alone again").in(general);
            hers.awaitMessage("alone again");
            his.beats();
            assertThat(his.eventsOf(general)).isEmpty();

            alice.letsIn(club, bob);
            his.awaitEvent("access.changed");
            alice.posts("welcome back").in(general);
            assertThat(his.awaitMessage("welcome back").seq()).isEqualTo(2);
            assertThat(his.eventsOf(general)).hasSize(1);
        }
    }

    @Test
    @Tag("R-SRV-05")
    void the_owner_can_neither_leave_nor_be_kicked_out() {
        assertThatProblem(alice.delete(club.path() + "/members/me").send()).hasStatus(409);
        assertThatProblem(() -> bob.kicks(alice, club)).hasStatus(403);
    }

    @Test
    @Tag("R-AUTH-15")
    @Tag("R-AUTH-07")
    void logging_out_ends_the_sockets_and_the_token_everywhere_within_a_second() {
        var token = bob.session().accessToken();
        var his = bob.connects();
        bob.logsOut();
        var loggedOut = System.nanoTime();

        assertThat(his.awaitClose()).isEqualTo(SESSION_ENDED);
        assertThat(Duration.ofNanos(System.nanoTime() - loggedOut)).isLessThan(WITHIN);
        assertThat(his.frames())
                .last()
                .satisfies(frame -> assertThat(frame.isEvent("session.ended")).isTrue());

        for (var path : new String[] {"/users/me", "/servers", general.path(), general.messages()}) {
            await().atMost(WITHIN.minusNanos(Math.min(WITHIN.toNanos() / 2, System.nanoTime() - loggedOut)))
                    .untilAsserted(() -> assertThatProblem(
                                    beep.get(path).bearing(token).send())
                            .hasStatus(401));
        }
        try (var late = beep.opensSocket()) {
            late.identifies(token, Map.of());
            assertThat(late.awaitClose()).isEqualTo(4003);
        }
    }

    enum AtKeycloak {
        LOGGED_OUT,
        DISABLED,
        DELETED;

        void happensTo(UUID user, KeycloakAccounts keycloak) {
            switch (this) {
                case LOGGED_OUT -> keycloak.logsOut(user);
                case DISABLED -> keycloak.disables(user);
                case DELETED -> keycloak.deletes(user);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R-AUTH-15")
    void what_an_administrator_ends_at_keycloak_ends_here(AtKeycloak end) {
        var token = bob.session().accessToken();
        var his = bob.connects();
        end.happensTo(bob.id(), keycloak);
        var ended = System.nanoTime();

        assertThat(his.awaitClose()).isEqualTo(SESSION_ENDED);
        assertThat(Duration.ofNanos(System.nanoTime() - ended)).isLessThan(ON_A_BUSY_MACHINE);
        await().atMost(ON_A_BUSY_MACHINE)
                .untilAsserted(() -> assertThatProblem(
                                beep.get("/users/me").bearing(token).send())
                        .hasStatus(401));
    }

    @Test
    @Tag("R-AUTH-15")
    void who_was_logged_out_hears_nothing_more() {
        var his = bob.connects();
        try (var hers = alice.connects()) {
            bob.logsOut();
            IntStream.rangeClosed(1, 10)
                    .forEach(number -> alice.posts("after " + number).in(general));
            hers.awaitMessage("after 10");
        }
        his.awaitClose();
        assertThat(his.eventsOf(general)).isEmpty();
    }

    @Test
    @Tag("R-AUTH-15")
    void logging_out_here_does_not_end_the_session_there() {
        var there = bob.session();
        bob.logsIn();
        try (var here = bob.connects();
                var socketThere = beep.opensSocket()) {
            socketThere.identifies(there.accessToken(), Map.of());
            socketThere.await("ready", frame -> frame.is("ready"));
            bob.logsOut();
            assertThat(here.awaitClose()).isEqualTo(SESSION_ENDED);
            socketThere.beats();
            beep.get("/users/me").bearing(there.accessToken()).expect(200);
        }
    }

    private static List<Frame> events(List<Frame> frames) {
        return frames.stream().filter(frame -> frame.is("event")).toList();
    }
}
