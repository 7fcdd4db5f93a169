package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.tests.client.Answer;
import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import app.beep.tests.client.Role;
import app.beep.tests.client.Server;
import app.beep.tests.faults.Links;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.platform.Together;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SystemTest
@Tag("R-SRV-03")
class RolesIT {
    private static final int MOST_ROLES = 50;

    private final Beep beep;
    private final Links links;
    private Person alice;
    private Person bob;
    private Server club;

    RolesIT(Beep beep, Links links) {
        this.beep = beep;
        this.links = links;
    }

    @BeforeEach
    void two_people_in_a_server() {
        alice = beep.signsUp("alice");
        bob = beep.signsUp("bob");
        club = alice.createsServer();
        alice.letsIn(club, bob);
    }

    @Test
    void a_role_permits_its_members_what_it_says_from_the_next_request_on_and_until_it_is_taken() {
        assertThatProblem(opensChannel(bob)).hasStatus(403);
        var gardener = alice.createsRole(club, "gardener", "manage_channels");
        alice.gives(gardener, bob);
        bob.opensChannel(club, "beds");
        alice.takes(gardener, bob);
        assertThatProblem(opensChannel(bob)).hasStatus(403).hasParam("permission", "server:manage_channels");
    }

    @Test
    void a_role_that_is_changed_or_deleted_changes_what_its_members_may() {
        var gardener = alice.createsRole(club, "gardener", "manage_channels");
        alice.gives(gardener, bob);
        change(alice, gardener, Map.of("permissions", List.of("invite"), "color", "#3D7A5A"))
                .expect(200);
        assertThatProblem(opensChannel(bob)).hasStatus(403);
        bob.makesInvite(club);
        assertThat(alice.get(gardener.path()).expect(200).as(Role.class).color())
                .isEqualTo("#3d7a5a");

        alice.delete(gardener.path()).expect(204);
        assertThatProblem(() -> bob.makesInvite(club)).hasStatus(403);
        assertThatProblem(alice.delete(gardener.path()).send()).hasStatus(404);
        assertThat(rolesOf(bob)).isEmpty();
    }

    @Test
    void a_member_has_several_roles_and_loses_them_by_leaving() {
        var gardener = alice.createsRole(club, "gardener", "manage_channels");
        var host = alice.createsRole(club, "host", "invite");
        alice.gives(gardener, bob);
        alice.gives(gardener, bob);
        alice.gives(host, bob);
        assertThat(rolesOf(bob))
                .containsExactlyInAnyOrder(gardener.id().toString(), host.id().toString());

        alice.kicks(bob, club);
        alice.letsIn(club, bob);
        assertThat(rolesOf(bob)).isEmpty();
        assertThatProblem(opensChannel(bob)).hasStatus(403);
    }

    @Test
    @Tag("R-CHAN-02")
    @Tag("R-RT-05")
    void a_role_opens_a_channel_on_open_connections_too_and_closes_it() {
        var baker = alice.createsRole(club, "baker");
        var kitchen = alice.opensRestrictedChannel(club, "kitchen", baker);
        try (var his = bob.connects();
                var hers = alice.connects()) {
            alice.posts("unheard").in(kitchen);
            alice.gives(baker, bob);
            his.awaitEvent("member.updated");
            his.awaitEvent("access.changed");
            alice.posts("the oven is hot").in(kitchen);
            his.awaitMessage("the oven is hot");
            bob.posts("coming").in(kitchen);

            alice.takes(baker, bob);
            alice.posts("after").in(kitchen);
            hers.awaitMessage("after");
            his.beats();
            assertThat(his.eventsOf(kitchen))
                    .extracting(event -> event.message().content())
                    .containsExactly("the oven is hot", "coming");
        }
        assertThatProblem(bob.get(kitchen.messages()).send()).hasStatus(404);
    }

    @Test
    @Tag("R-RT-05")
    void while_roles_come_and_go_a_channel_is_heard_by_nobody_else() {
        var carol = beep.signsUp("carol");
        alice.letsIn(club, carol);
        var general = alice.opensChannel(club, "general");
        var baker = alice.createsRole(club, "baker");
        var kitchen = alice.opensRestrictedChannel(club, "kitchen", baker);
        try (var his = bob.connects();
                var hers = carol.connects()) {
            Together.times(3, worker -> switch (worker) {
                case 0 ->
                    repeat(10, number -> {
                        alice.gives(baker, bob);
                        alice.takes(baker, bob);
                    });
                case 1 ->
                    repeat(10, number -> {
                        var other = alice.createsRole(club, "other-" + number);
                        alice.gives(other, carol);
                        alice.delete(other.path()).expect(204);
                    });
                default -> repeat(60, number -> alice.posts("secret " + number).in(kitchen));
            });
            alice.posts("afterwards").in(kitchen);
            alice.posts("the end").in(general);
            his.awaitMessage("the end");
            hers.awaitMessage("the end");
            assertThat(hers.eventsOf(kitchen)).isEmpty();
            assertThat(his.eventsOf(kitchen))
                    .extracting(event -> event.message().content())
                    .doesNotContain("afterwards");
        }
    }

    @Test
    @Tag("R-RT-05")
    void while_permify_does_not_know_yet_that_a_role_was_taken_nobody_hears_by_mistake() {
        var carol = beep.signsUp("carol");
        alice.letsIn(club, carol);
        var general = alice.opensChannel(club, "general");
        var baker = alice.createsRole(club, "baker");
        var kitchen = alice.opensRestrictedChannel(club, "kitchen", baker);
        alice.gives(baker, bob);
        try (var his = bob.connects();
                var hers = carol.connects()) {
            try (var unwritable = links.broken("permify", "/data/delete")) {
                assertThatProblem(alice.delete(baker.of(bob)).send()).hasStatus(503);
                alice.opensChannel(club, "another"); // so that the gateway looks at the server again
                await().during(Duration.ofSeconds(2)).until(() -> {
                    alice.posts("secret").in(kitchen);
                    return hers.eventsOf(kitchen).isEmpty();
                });
            }
            await().until(() -> rolesOf(bob).isEmpty() && settles(kitchen));
            alice.posts("afterwards").in(kitchen);
            alice.posts("the end").in(general);
            hers.awaitMessage("the end");
            his.awaitMessage("the end");
            assertThat(hers.eventsOf(kitchen)).isEmpty();
            assertThat(his.eventsOf(kitchen))
                    .extracting(event -> event.message().content())
                    .doesNotContain("afterwards");
        }
    }

    @Test
    @Tag("R-CHAN-02")
    void a_role_may_read_without_writing_and_its_members_are_told_so_beforehand() {
        var listener = alice.createsRole(club, "listener");
        var access = Map.of(
                "restricted", true, "roles", List.of(Map.of("roleId", listener.id(), "read", true, "write", false)));
        var stage = alice.post(club.path() + "/channels", Map.of("name", "stage", "type", "text", "access", access))
                .expect(201)
                .as(Channel.class);
        alice.gives(listener, bob);

        var mine = read(bob, stage.path() + "/permissions/me");
        assertThat(mine.path("read").asBoolean()).isTrue();
        assertThat(mine.path("write").asBoolean(true)).isFalse();
        assertThatProblem(() -> bob.posts("hello").in(stage)).hasStatus(403).hasParam("permission", "channel:write");
        assertThat(read(alice, stage.path() + "/permissions/me")).allMatch(JsonNode::asBoolean);

        alice.takes(listener, bob);
        assertThatProblem(bob.get(stage.path() + "/permissions/me").send()).hasStatus(404);
    }

    @Test
    @Tag("R-SRV-04")
    void nobody_acts_on_who_stands_above_them() {
        var administrator = alice.createsRole(club, "administrator", "administer");
        var guard = alice.createsRole(club, "guard", "kick", "manage_roles");
        var artist = alice.createsRole(club, "artist", "pin");
        var carol = beep.signsUp("carol");
        var dave = beep.signsUp("dave");
        alice.letsIn(club, carol);
        alice.letsIn(club, dave);
        alice.gives(guard, bob);
        alice.gives(administrator, carol);
        alice.gives(guard, carol);
        alice.gives(artist, dave);

        assertThatProblem(() -> bob.kicks(carol, club)).hasStatus(403).hasParam("permission", "server:administer");
        assertThatProblem(() -> bob.kicks(alice, club)).hasStatus(403);
        assertThatProblem(bob.delete(guard.of(carol)).send()).hasStatus(403);
        bob.kicks(dave, club);
        carol.kicks(bob, club);
    }

    @Test
    @Tag("R-CHAN-02")
    void a_role_of_another_server_opens_no_channel() {
        var foreign = bob.createsRole(bob.createsServer(), "foreign");
        var access = Map.of(
                "restricted", true, "roles", List.of(Map.of("roleId", foreign.id(), "read", true, "write", true)));

        assertThatProblem(alice.post(club.path() + "/channels", Map.of("name", "den", "type", "text", "access", access))
                        .send())
                .hasStatus(422);
    }

    @Test
    @Tag("R-RT-01")
    void members_hear_of_roles_as_they_would_read_them() {
        try (var his = bob.connects()) {
            var baker = alice.createsRole(club, "baker", "attach");
            assertThat(his.awaitEvent("role.created").data()).isEqualTo(read(bob, baker.path()));
            change(alice, baker, Map.of("name", "chef")).expect(200);
            assertThat(his.awaitEvent("role.updated").data()).isEqualTo(read(bob, baker.path()));
            alice.gives(baker, bob);
            assertThat(his.awaitEvent("member.updated").data()).isEqualTo(read(bob, club.path() + "/members/me"));
            alice.delete(baker.path()).expect(204);
            assertThat(his.awaitEvent("role.deleted").data().path("id").asText())
                    .isEqualTo(baker.id().toString());
        }
    }

    @Test
    @Tag("R-SRV-04")
    void nobody_gives_out_more_than_they_hold() {
        var steward = alice.createsRole(club, "steward", "manage_roles", "invite");
        var guard = alice.createsRole(club, "guard", "kick");
        alice.gives(steward, bob);

        assertThatProblem(() -> bob.createsRole(club, "king", "administer"))
                .hasStatus(403)
                .hasParam("permission", "server:administer");
        assertThatProblem(change(bob, steward, Map.of("permissions", List.of("manage_roles", "ban"))))
                .hasStatus(403);
        assertThatProblem(change(bob, guard, Map.of("permissions", List.of()))).hasStatus(403);
        assertThatProblem(bob.call("PUT", guard.of(bob)).send()).hasStatus(403);
        assertThatProblem(bob.delete(guard.path()).send()).hasStatus(403);
        assertThatProblem(change(bob, builtIn("default"), Map.of("permissions", List.of("read"))))
                .hasStatus(403);
        assertThat(rolesOf(bob)).containsExactly(steward.id().toString());
    }

    @Test
    @Tag("R-SRV-04")
    void a_role_that_opens_channels_is_passed_on_only_by_those_who_have_it() {
        var steward = alice.createsRole(club, "steward", "manage_roles");
        var baker = alice.createsRole(club, "baker");
        var kitchen = alice.opensRestrictedChannel(club, "kitchen", baker);
        alice.gives(steward, bob);

        assertThatProblem(bob.call("PUT", baker.of(bob)).send()).hasStatus(403);
        assertThatProblem(bob.delete(baker.path()).send()).hasStatus(403);
        assertThatProblem(bob.get(kitchen.messages()).send()).hasStatus(404);

        var carol = beep.signsUp("carol");
        alice.letsIn(club, carol);
        alice.gives(baker, bob);
        bob.gives(baker, carol);
        assertThat(carol.reads(kitchen).items()).isEmpty();
        bob.gives(bob.createsRole(club, "friend", "write"), carol);
    }

    @Test
    @Tag("R-SRV-02")
    void the_owner_sets_what_everybody_may() {
        var general = alice.opensChannel(club, "general");
        var everybody = builtIn("default");
        change(alice, everybody, Map.of("permissions", List.of("read", "invite")))
                .expect(200);
        assertThatProblem(() -> bob.posts("hello").in(general)).hasStatus(403);
        bob.makesInvite(club);
        assertThatProblem(change(alice, everybody, Map.of("name", "crowd")))
                .hasStatus(409)
                .hasType("built-in-role");
        assertThatProblem(alice.delete(everybody.path()).send()).hasStatus(409);
        assertThatProblem(alice.call("PUT", builtIn("owner").of(bob)).send()).hasStatus(409);
        assertThatProblem(change(alice, builtIn("owner"), Map.of("permissions", List.of())))
                .hasStatus(409);
    }

    @Test
    void names_are_unique_and_fifty_roles_are_enough_also_when_many_are_created_at_once() {
        var answers = Together.times(
                6,
                writer -> alice.post(club.path() + "/roles", Map.of("name", writer % 2 == 0 ? "Été" : "été"))
                        .send());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThatProblem(answer).hasStatus(409).hasType("name-taken"));

        var statuses = Together.times(
                MOST_ROLES + 4,
                number -> alice.post(club.path() + "/roles", Map.of("name", "role-" + number))
                        .send()
                        .status());
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(MOST_ROLES - 1);
        assertThat(alice.roles(club))
                .hasSize(MOST_ROLES + 2)
                .extracting(Role::position)
                .doesNotHaveDuplicates();
        assertThatProblem(() -> alice.createsRole(club, "one-more"))
                .hasStatus(409)
                .hasType("too-many-roles")
                .hasParam("max", "50");
    }

    @Test
    void what_is_wrong_with_a_role_is_said() {
        assertThatProblem(() -> alice.createsRole(club, "x")).hasStatus(422);
        assertThatProblem(() -> alice.createsRole(club, "everyone"))
                .hasStatus(409)
                .hasType("name-taken");
        assertThatProblem(() -> alice.createsRole(club, "king", "rule"))
                .hasStatus(422)
                .hasType("validation");
        assertThatProblem(alice.post(club.path() + "/roles", Map.of("name", "king", "color", "red"))
                        .send())
                .hasStatus(422);
        assertThatProblem(alice.call("POST", club.path() + "/roles")
                        .text("{\"name\":\"king\",\"permissions\":\"all\"}")
                        .send())
                .hasStatus(400);
        assertThatProblem(() -> bob.createsRole(club, "king")).hasStatus(403);
        var stranger = beep.signsUp("eve");
        assertThatProblem(() -> stranger.createsRole(club, "king")).hasStatus(404);
        assertThatProblem(stranger.get(builtIn("default").path()).send()).hasStatus(404);
        assertThatProblem(alice.call("PUT", alice.createsRole(club, "baker").of(stranger))
                        .send())
                .hasStatus(404);
    }

    @Test
    void the_same_key_creates_one_role() {
        var body = Map.of("name", "baker");
        var first = alice.post(club.path() + "/roles", body)
                .withKey("bake")
                .expect(201)
                .as(Role.class);
        var again = alice.post(club.path() + "/roles", body)
                .withKey("bake")
                .expect(201)
                .as(Role.class);
        assertThat(again).isEqualTo(first);
        assertThatProblem(alice.post(club.path() + "/roles", Map.of("name", "chef"))
                        .withKey("bake")
                        .send())
                .hasStatus(422);
    }

    private static int repeat(int times, IntConsumer work) {
        IntStream.range(0, times).forEach(work);
        return times;
    }

    /** Whether Permify has heard that bob may not read the channel any more. */
    private boolean settles(Channel restricted) {
        return bob.get(restricted.messages()).send().status() == 404;
    }

    private Answer opensChannel(Person person) {
        return person.post(club.path() + "/channels", Map.of("name", "nook", "type", "text"))
                .send();
    }

    private static Answer change(Person person, Role role, Map<String, ?> change) {
        return person.call("PATCH", role.path()).json(change).send();
    }

    private Role builtIn(String kind) {
        return alice.roles(club).stream()
                .filter(role -> role.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(Person person, String path) {
        return person.get(path).expect(200).json();
    }

    private List<String> rolesOf(Person member) {
        var roles = read(alice, club.path() + "/members/" + member.id()).path("roles");
        return roles.valueStream().map(JsonNode::asText).toList();
    }
}
