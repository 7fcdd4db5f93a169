package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Answer;
import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Invite;
import app.beep.tests.client.Person;
import app.beep.tests.client.Server;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.platform.Together;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SystemTest
class LimitsIT {
    private static final int MOST_SERVERS = 5;
    private static final int MOST_CHANNELS = 100;
    private static final int MOST_MEMBERS_HERE = 6;

    private final Beep beep;

    LimitsIT(Beep beep) {
        this.beep = beep;
    }

    @Test
    @Tag("R-SRV-01")
    void twelve_creations_at_once_give_five_servers() {
        var alice = beep.signsUp("alice");
        var answers = Together.times(
                12,
                number ->
                        alice.post("/servers", Map.of("name", "club-" + number)).send());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(MOST_SERVERS);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThatProblem(answer)
                        .hasStatus(409)
                        .hasType("too-many-servers")
                        .hasParam("max", "5"));
        assertThat(alice.get("/servers").expect(200).pageOf(Server.class).items())
                .hasSize(MOST_SERVERS);
    }

    @Test
    @Tag("R-SRV-01")
    void servers_of_others_do_not_count() {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        for (int number = 0; number < MOST_SERVERS; number++) {
            alice.letsIn(alice.createsServer(), bob);
        }
        bob.createsServer();
    }

    @Test
    @Tag("R-SRV-06")
    void an_invite_lets_in_as_many_as_it_says_also_when_all_come_at_once() {
        var alice = beep.signsUp("alice");
        var club = alice.createsServer();
        var invite = alice.makesInvite(club, 2);
        var people = people(5);

        var answers = acceptAtOnce(people, invite);

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .allSatisfy(answer -> assertThatProblem(answer).hasStatus(410));
        assertThat(members(alice, club)).isEqualTo(3);
        assertThatProblem(beep.get("/invites/" + invite.code()).send()).hasStatus(410);
    }

    @Test
    @Tag("R-SRV-06")
    void a_member_who_accepts_again_uses_nothing_up() {
        var alice = beep.signsUp("alice");
        var club = alice.createsServer();
        var invite = alice.makesInvite(club, 2);
        var people = people(2);
        people.getFirst().accepts(invite);
        people.getFirst().accepts(invite);
        people.getLast().accepts(invite);
        assertThat(members(alice, club)).isEqualTo(3);
    }

    /** The test platform allows 6 members instead of 1000. */
    @Test
    @Tag("R-SRV-07")
    void a_server_is_never_overfilled_also_when_all_come_at_once() {
        var alice = beep.signsUp("alice");
        var club = alice.createsServer();
        var invite = alice.makesInvite(club);

        var answers = acceptAtOnce(people(MOST_MEMBERS_HERE + 2), invite);

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(MOST_MEMBERS_HERE - 1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .allSatisfy(answer -> assertThatProblem(answer).hasStatus(409).hasType("server-full"));
        assertThat(members(alice, club)).isEqualTo(MOST_MEMBERS_HERE);
    }

    @Test
    @Tag("R-SRV-07")
    void a_server_has_a_hundred_channels_at_most_also_when_many_are_opened_at_once() {
        var alice = beep.signsUp("alice");
        var club = alice.createsServer();
        var statuses = Together.times(
                        6,
                        writer -> IntStream.range(0, 18)
                                .map(number -> opens(alice, club, "channel-" + writer + "-" + number))
                                .boxed()
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(MOST_CHANNELS);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(6 * 18 - MOST_CHANNELS);
        var channels = alice.get(club.path() + "/channels")
                .expect(200)
                .pageOf(Channel.class)
                .items();
        assertThat(channels).hasSize(MOST_CHANNELS);
        assertThat(channels).extracting(Channel::position).doesNotHaveDuplicates();
        assertThatProblem(() -> alice.opensChannel(club, "one-more"))
                .hasStatus(409)
                .hasType("too-many-channels");
    }

    private static int opens(Person person, Server server, String name) {
        return person.post(server.path() + "/channels", Map.of("name", name, "type", "text"))
                .send()
                .status();
    }

    private static List<Answer> acceptAtOnce(List<Person> people, Invite invite) {
        people.forEach(Person::session);
        return Together.times(
                people.size(),
                number -> people.get(number).call("POST", invite.acceptance()).send());
    }

    private List<Person> people(int count) {
        return Together.times(count, number -> beep.signsUp("guest"));
    }

    private static int members(Person member, Server server) {
        return member.get(server.path()).expect(200).as(Server.class).memberCount();
    }
}
