package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Frame;
import app.beep.tests.client.Message;
import app.beep.tests.client.Person;
import app.beep.tests.client.Server;
import app.beep.tests.platform.SystemTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SystemTest
@Tag("R-AUTHZ-01")
class PrivateServerIT {
    private final Beep beep;
    private Person alice;
    private Person mallory;
    private Server club;
    private Channel general;

    PrivateServerIT(Beep beep) {
        this.beep = beep;
    }

    @BeforeEach
    void a_private_server_and_somebody_who_is_not_in_it() {
        alice = beep.signsUp("alice");
        mallory = beep.signsUp("mallory");
        club = alice.createsServer();
        general = alice.opensChannel(club, "general");
    }

    @Test
    void a_stranger_finds_nothing_of_a_private_server() {
        Message secret = alice.posts("secret").in(general);
        for (var path : new String[] {
            club.path(),
            club.path() + "/members",
            club.path() + "/members/" + alice.id(),
            club.path() + "/members/me",
            club.path() + "/roles",
            club.path() + "/permissions/me",
            club.path() + "/invites",
            club.path() + "/channels",
            general.path(),
            general.messages(),
            general.messages() + "/" + secret.id(),
            general.path() + "/events?after=0"
        }) {
            var answer = mallory.get(path).send();
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThatProblem(answer).hasType("not-found");
        }
        assertThat(mallory.get("/servers").expect(200).pageOf(Server.class).items())
                .isEmpty();
    }

    @Test
    void a_stranger_changes_nothing_in_a_private_server() {
        assertThatProblem(() -> mallory.posts("let me in").in(general)).hasStatus(404);
        assertThatProblem(() -> mallory.opensChannel(club, "mine")).hasStatus(404);
        assertThatProblem(() -> mallory.makesInvite(club)).hasStatus(404);
        assertThatProblem(() -> mallory.kicks(alice, club)).hasStatus(404);

        assertThat(alice.reads(general).items()).isEmpty();
        assertThat(alice.get(club.path()).expect(200).as(Server.class).memberCount())
                .isEqualTo(1);
    }

    @Test
    @Tag("R-RT-05")
    void a_stranger_hears_nothing() {
        var bob = beep.signsUp("bob");
        try (var hers = mallory.connects();
                var listening = alice.connects()) {
            alice.posts("secret").in(general);
            alice.letsIn(club, bob);
            alice.opensChannel(club, "another");

            listening.awaitMessage("secret");
            listening.awaitEvent("member.joined");
            listening.awaitEvent("channel.created");
            hers.beats();
            assertThat(hers.frames()).filteredOn(frame -> frame.is("event")).isEmpty();
        }
    }

    @Test
    @Tag("R-RT-05")
    void resuming_a_channel_of_others_tells_a_stranger_nothing() {
        alice.posts("secret").in(general);
        try (var hers = mallory.connects(Map.of(general.id(), 0L))) {
            hers.beats();
            assertThat(hers.frames()).extracting(frame -> frame.text("op")).containsExactly("hello", "ready", "ack");
            assertThat(hers.await("ready", frame -> frame.is("ready")).json().path("heads"))
                    .isEmpty();
        }
    }

    @Test
    void a_member_who_may_not_manage_is_refused_what_managing_needs() {
        var bob = beep.signsUp("bob");
        alice.letsIn(club, bob, mallory);
        assertThatProblem(() -> bob.opensChannel(club, "mine")).hasStatus(403).hasType("missing-permission");
        assertThatProblem(() -> bob.makesInvite(club)).hasStatus(403).hasType("missing-permission");
        assertThatProblem(() -> bob.kicks(mallory, club)).hasStatus(403).hasType("missing-permission");
    }

    @Test
    @Tag("R-CHAN-02")
    void a_restricted_channel_does_not_exist_for_a_member_without_the_role() {
        var bob = beep.signsUp("bob");
        alice.letsIn(club, bob);
        try (var his = bob.connects();
                var hers = alice.connects()) {
            var board = alice.opensRestrictedChannel(club, "board");
            hers.await("the new channel", frame -> frame.isEvent("channel.created") && frame.isIn(board));
            alice.posts("for the board").in(board);
            hers.awaitMessage("for the board");
            alice.posts("for all").in(general);
            his.awaitMessage("for all");

            his.beats();
            assertThat(his.frames())
                    .noneMatch(frame -> frame.toString().contains(board.id().toString()));
            assertThat(bob.get(club.path() + "/channels")
                            .expect(200)
                            .pageOf(Channel.class)
                            .items())
                    .containsExactly(general);
            assertThatProblem(bob.get(board.path()).send()).hasStatus(404);
            assertThatProblem(bob.get(board.messages()).send()).hasStatus(404);
            assertThatProblem(bob.get(board.path() + "/events?after=0").send()).hasStatus(404);
            assertThatProblem(() -> bob.posts("me too").in(board)).hasStatus(404);
        }
        try (var again = bob.connects()) {
            Frame ready = again.await("ready", frame -> frame.is("ready"));
            assertThat(ready.json().path("heads").properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly(general.id().toString());
        }
    }
}
