package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Server;
import app.beep.tests.platform.SystemTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SystemTest
@Tag("split")
class ConversationIT {
    private final Beep beep;

    ConversationIT(Beep beep) {
        this.beep = beep;
    }

    @Test
    @Tag("R-AUTH-01")
    @Tag("R-SRV-06")
    @Tag("R-MSG-01")
    @Tag("R-RT-01")
    void two_people_who_have_just_signed_up_talk_in_real_time() {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        var club = alice.createsServer("café-club");
        var general = alice.opensChannel(club, "general");
        bob.accepts(alice.makesInvite(club));

        try (var hers = alice.connects();
                var his = bob.connects()) {
            var hello = bob.posts("hello").in(general);
            assertThat(hers.awaitMessage("hello").message()).isEqualTo(hello);
            var welcome = alice.posts("welcome 👋").in(general);
            assertThat(his.awaitMessage("welcome 👋").message()).isEqualTo(welcome);

            assertThat(hello.authorId()).isEqualTo(bob.id());
            assertThat(alice.reads(general).items()).containsExactly(welcome, hello);
            assertThat(bob.reads(general).items()).containsExactly(welcome, hello);
        }
    }

    @Test
    @Tag("R-RT-01")
    void the_author_hears_the_message_too() {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        try (var socket = alice.connects()) {
            var posted = alice.posts("to myself").in(general);
            assertThat(socket.awaitMessage("to myself").message()).isEqualTo(posted);
        }
    }

    @Test
    @Tag("R-SRV-06")
    @Tag("R-RT-01")
    void a_newcomer_is_seen_by_those_who_are_there_and_hears_the_channels_at_once() {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        var club = alice.createsServer();
        var general = alice.opensChannel(club, "general");
        try (var hers = alice.connects();
                var his = bob.connects()) {
            bob.accepts(alice.makesInvite(club));

            var joined = hers.awaitEvent("member.joined");
            assertThat(joined.data().path("user").path("id").asText())
                    .isEqualTo(bob.id().toString());
            his.awaitEvent("access.changed");
            alice.posts("welcome").in(general);
            assertThat(his.awaitMessage("welcome").seq()).isEqualTo(1);
        }
    }

    @Test
    @Tag("R-SRV-01")
    @Tag("R-SRV-02")
    void a_member_finds_the_server_its_channels_members_and_roles() {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        var club = alice.createsServer();
        var general = alice.opensChannel(club, "general");
        alice.letsIn(club, bob);

        assertThat(bob.get("/servers").expect(200).pageOf(Server.class).items())
                .extracting(Server::id)
                .containsExactly(club.id());
        assertThat(bob.get(club.path()).expect(200).as(Server.class).memberCount())
                .isEqualTo(2);
        assertThat(bob.get(club.path() + "/channels")
                        .expect(200)
                        .pageOf(Channel.class)
                        .items())
                .containsExactly(general);
        var members = bob.get(club.path() + "/members").expect(200).json().path("items");
        assertThat(members)
                .extracting(member -> member.path("user").path("username").asText())
                .containsExactlyInAnyOrder(alice.username(), bob.username());
        var roles = bob.get(club.path() + "/roles").expect(200).json().path("items");
        assertThat(roles).extracting(role -> role.path("kind").asText()).containsExactlyInAnyOrder("owner", "default");
    }
}
