package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Person;
import app.beep.tests.faults.Fault;
import app.beep.tests.faults.Links;
import app.beep.tests.platform.SystemTest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each service that another one calls fails in three ways. What needs it is refused with a 503 within seconds, or goes
 * on without it; everything else works; and all is well once it is back.
 */
@SystemTest
@Tag("R-OPS-00")
class FaultsIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration REINDEXED = Duration.ofMinutes(1);
    private static final int LONGEST_RETRY_SECONDS = 60;

    private final Beep beep;
    private final Links links;

    FaultsIT(Beep beep, Links links) {
        this.beep = beep;
        this.links = links;
    }

    @ParameterizedTest
    @EnumSource
    void without_users_nobody_signs_up_by_half_and_servers_show_bare_ids(Fault fault) {
        var alice = beep.signsUp("alice");
        var club = alice.createsServer();
        var newcomer = Person.account(Person.uniqueName("newcomer"));
        try (var broken = links.broken("users", fault)) {
            var members = alice.get(club.path() + "/members").expect(200).json().path("items");
            assertThat(members.path(0).path("user").path("id").asText())
                    .isEqualTo(alice.id().toString());
            assertThatProblem(beep.post("/auth/signup", newcomer).send())
                    .hasStatus(503)
                    .saysWhenToRetry(LONGEST_RETRY_SECONDS);
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                beep.post("/auth/signup", newcomer).send().status())
                        .isEqualTo(201));
    }

    @ParameterizedTest
    @EnumSource
    void without_channels_nobody_posts_to_a_channel_that_is_new_to_messaging_and_all_else_goes_on(Fault fault) {
        var alice = beep.signsUp("alice");
        var club = alice.createsServer();
        var known = alice.opensChannel(club, "known");
        alice.posts("before").in(known);
        var unknown = alice.opensChannel(club, "unknown");
        try (var broken = links.broken("channels", fault)) {
            assertThatProblem(() -> alice.posts("too early").in(unknown))
                    .hasStatus(503)
                    .saysWhenToRetry(LONGEST_RETRY_SECONDS);
            alice.posts("goes on").in(known);
        }
        await().atMost(SOON).ignoreExceptions().until(() -> alice.posts("now").in(unknown) != null);
    }

    @ParameterizedTest
    @EnumSource
    void without_authorization_nothing_is_allowed(Fault fault) {
        var alice = beep.signsUp("alice");
        var club = alice.createsServer();
        var general = alice.opensChannel(club, "general");
        try (var broken = links.broken("permify", fault)) {
            assertThatProblem(() -> alice.opensChannel(club, "another")).hasStatus(503);
            assertThatProblem(beep.signsUp("eve")
                            .get(general.path() + "/messages")
                            .send())
                    .hasStatus(503)
                    .saysWhenToRetry(LONGEST_RETRY_SECONDS);
        }
        await().atMost(SOON).ignoreExceptions().until(() -> alice.opensChannel(club, "another") != null);
    }

    @ParameterizedTest
    @EnumSource
    void without_keycloak_nobody_logs_in_and_who_is_in_goes_on(Fault fault) {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        var general = alice.opensChannel(alice.createsServer(), "general");
        alice.session();
        try (var broken = links.broken("keycloak", fault);
                var socket = alice.connects()) {
            assertThatProblem(bob::logsIn).hasStatus(503).saysWhenToRetry(LONGEST_RETRY_SECONDS);
            alice.posts("still here").in(general);
            socket.awaitMessage("still here");
        }
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> bob.logsIn() != null && beep.signsUp("carol").id() != null);
    }

    @ParameterizedTest
    @EnumSource
    void without_messaging_open_sockets_stay_and_new_ones_come_in_once_it_is_back(Fault fault) {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        try (var before = alice.connects()) {
            try (var broken = links.broken("messaging", fault)) {
                alice.posts("posted meanwhile").in(general);
                before.awaitMessage("posted meanwhile");
            }
        }
        await().atMost(SOON).ignoreExceptions().until(() -> {
            try (var after = alice.connects()) {
                alice.posts("after").in(general);
                return after.awaitMessage("after") != null;
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void without_servers_a_socket_is_told_to_come_back_and_posting_goes_on(Fault fault) {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        try (var broken = links.broken("servers", fault);
                var socket = beep.opensSocket()) {
            socket.identifies(alice.session().accessToken(), Map.of());
            socket.await("error", frame -> frame.is("error"));
            alice.posts("goes on").in(general);
        }
        await().atMost(SOON).ignoreExceptions().until(() -> {
            try (var socket = alice.connects()) {
                return true;
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void without_media_only_posts_with_files_wait(Fault fault) {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        var file = alice.uploads("notes.txt", "notes".getBytes(UTF_8));
        try (var broken = links.broken("media", fault)) {
            assertThatProblem(alice.posts("look").with(file).withKey("k").tryIn(general))
                    .hasStatus(503)
                    .saysWhenToRetry(LONGEST_RETRY_SECONDS);
            alice.posts("just words").in(general);
        }
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> alice.posts("look").with(file).withKey("k").in(general) != null);
        assertThat(alice.reads(general).items().getFirst().attachments()).containsExactly(file);
    }

    @ParameterizedTest
    @EnumSource
    void without_elasticsearch_only_search_is_refused_and_nothing_is_lost_for_it(Fault fault) {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        var word = "zebra" + fault.name().toLowerCase(Locale.ROOT);
        try (var broken = links.broken("elasticsearch", fault)) {
            alice.posts(word + " meanwhile").in(general);
            assertThatProblem(alice.get("/search?type=messages&q=" + word).send())
                    .hasStatus(503)
                    .saysWhenToRetry(LONGEST_RETRY_SECONDS);
        }
        await().atMost(REINDEXED)
                .ignoreExceptions()
                .until(() -> alice.get("/search?type=messages&q=" + word)
                                .expect(200)
                                .json()
                                .at("/messages/items")
                                .size()
                        == 1);
    }

    @ParameterizedTest
    @EnumSource
    void without_messaging_nothing_is_found_or_reported_by_half_and_cases_are_shown_without_their_message(Fault fault) {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        var club = alice.createsServer();
        var general = alice.opensChannel(club, "general");
        alice.letsIn(club, bob);
        var first = alice.posts("first").in(general);
        var second = alice.posts("second").in(general);
        assertThat(bob.reports(first, "spam").status()).isEqualTo(201);
        try (var broken = links.broken("messaging", fault)) {
            assertThatProblem(bob.reports(second, "spam")).hasStatus(503).saysWhenToRetry(LONGEST_RETRY_SECONDS);
            var cases = alice.get("/moderation/cases?serverId=" + club.id())
                    .expect(200)
                    .json()
                    .path("items");
            assertThat(cases).hasSize(1);
            assertThat(cases.path(0).path("message").isNull()
                            || cases.path(0).path("message").isMissingNode())
                    .isTrue();
        }
        await().atMost(SOON).until(() -> bob.reports(second, "spam").status() == 201);
    }
}
