package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.platform.Together;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A report opens a case: those who moderate the server see it and hear of it, nobody else. */
@SystemTest
@Tag("R-MOD-01")
class ModerationIT {
    private final Beep beep;

    ModerationIT(Beep beep) {
        this.beep = beep;
    }

    @Test
    void a_report_opens_a_case_that_the_owner_sees_and_hears_of_and_others_do_not() {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        var carol = beep.signsUp("carol");
        var stranger = beep.signsUp("stranger");
        var club = alice.createsServer();
        var general = alice.opensChannel(club, "general");
        alice.letsIn(club, bob, carol);
        var spam = bob.posts("buy now").in(general);

        try (var owner = alice.connects();
                var member = bob.connects()) {
            assertThat(carol.reports(spam, "spam").status()).isEqualTo(201);
            var frame = owner.awaitEvent("case.opened");
            assertThat(frame.data().path("messageId").asText())
                    .isEqualTo(spam.id().toString());
            bob.posts("anything later").in(general);
            member.awaitMessage("anything later");
            assertThat(member.count(heard -> heard.isEvent("case.opened"))).isZero();
        }
        assertThatProblem(carol.reports(spam, "hate")).hasStatus(409).hasType("already-reported");
        assertThatProblem(bob.reports(spam, "spam")).hasStatus(422);
        assertThatProblem(stranger.reports(spam, "spam")).hasStatus(404);

        var list = "/moderation/cases?serverId=" + club.id();
        var found = alice.get(list).expect(200).json().path("items");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("message").path("content").asText()).isEqualTo("buy now");
        assertThat(found.path(0).path("reports")).hasSize(1);
        var one = "/moderation/cases/" + found.path(0).path("id").asText();
        assertThat(alice.get(one).expect(200).json().path("state").asText()).isEqualTo("open");
        assertThat(alice.get("/moderation/cases").expect(200).json().path("items"))
                .hasSize(1);

        assertThatProblem(bob.get(list).send()).hasStatus(403).hasType("missing-permission");
        assertThatProblem(bob.get(one).send()).hasStatus(403);
        assertThatProblem(stranger.get(list).send()).hasStatus(404);
        assertThatProblem(stranger.get(one).send()).hasStatus(404);
        assertThat(stranger.get("/moderation/cases").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void reports_of_several_people_at_once_are_one_case() {
        var alice = beep.signsUp("alice");
        var club = alice.createsServer();
        var general = alice.opensChannel(club, "general");
        var members = java.util.stream.Stream.generate(() -> beep.signsUp("member"))
                .limit(4)
                .toList();
        members.forEach(member -> alice.letsIn(club, member));
        var message = members.getFirst().posts("something").in(general);

        var statuses = Together.times(
                3, number -> members.get(number + 1).reports(message, "other").status());

        assertThat(statuses).containsOnly(201);
        var found = alice.get("/moderation/cases?serverId=" + club.id())
                .expect(200)
                .json()
                .path("items");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("reportCount").asInt()).isEqualTo(3);
    }

    @Test
    void a_message_in_a_channel_one_may_not_read_cannot_be_reported() {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        var club = alice.createsServer();
        var board = alice.opensRestrictedChannel(club, "board");
        alice.letsIn(club, bob);
        var message = alice.posts("between us").in(board);

        assertThatProblem(bob.reports(message, "spam")).hasStatus(404);
    }
}
