package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Answer;
import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Message;
import app.beep.tests.client.Person;
import app.beep.tests.client.Server;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.platform.Together;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SystemTest
@Tag("R-MSG-01")
class IdempotencyIT {
    private static final int REPEATS = 20;

    private final Beep beep;
    private Person alice;
    private Server club;
    private Channel general;
    private String key;

    IdempotencyIT(Beep beep) {
        this.beep = beep;
    }

    @BeforeEach
    void a_channel_and_a_key() {
        alice = beep.signsUp("alice");
        club = alice.createsServer();
        general = alice.opensChannel(club, "general");
        key = UUID.randomUUID().toString();
    }

    @Test
    void the_same_key_again_gives_the_first_message() {
        var first = alice.posts("once").withKey(key).in(general);
        var second = alice.posts("once").withKey(key).in(general);
        assertThat(second).isEqualTo(first);
        assertThat(alice.reads(general).items()).containsExactly(first);
    }

    @Test
    void twenty_repeats_at_the_same_moment_make_one_message() {
        var answers = Together.times(
                REPEATS, number -> alice.posts("once").withKey(key).in(general));
        assertThat(answers)
                .extracting(Message::id)
                .containsOnly(answers.getFirst().id());
        assertThat(alice.reads(general).items()).hasSize(1);
        assertThat(alice.posts("next").in(general).seq()).isEqualTo(2);
    }

    @Test
    void twenty_repeats_at_the_same_moment_make_one_server() {
        var name = Person.uniqueName("club");
        var answers = Together.times(
                REPEATS,
                number -> alice.post("/servers", Map.of("name", name))
                        .withKey(key)
                        .expect(201)
                        .as(Server.class));
        assertThat(answers)
                .extracting(Server::id)
                .containsOnly(answers.getFirst().id());
        assertThat(alice.get("/servers").expect(200).pageOf(Server.class).items())
                .hasSize(2);
    }

    @Test
    void repeats_of_other_creations_make_one_thing_too() {
        var channels = Together.times(
                5,
                number -> alice.post(club.path() + "/channels", Map.of("name", "again", "type", "text"))
                        .withKey(key)
                        .expect(201)
                        .as(Channel.class)
                        .id());
        var invites = Together.times(
                5,
                number -> alice.post(club.path() + "/invites", Map.of())
                        .withKey(key + "i")
                        .expect(201)
                        .header("Location"));
        assertThat(channels).containsOnly(channels.getFirst());
        assertThat(invites).containsOnly(invites.getFirst());
    }

    @Test
    void the_same_key_with_another_body_is_a_422() {
        alice.posts("once").withKey(key).in(general);
        assertThatProblem(() -> alice.posts("something else").withKey(key).in(general))
                .hasStatus(422);
        assertThat(alice.reads(general).items()).hasSize(1);
    }

    @Test
    void the_same_key_in_another_channel_is_a_422() {
        var other = alice.opensChannel(club, "other");
        alice.posts("once").withKey(key).in(general);
        assertThatProblem(() -> alice.posts("once").withKey(key).in(other)).hasStatus(422);
    }

    @Test
    void two_people_may_use_the_same_key() {
        var bob = beep.signsUp("bob");
        alice.letsIn(club, bob);
        alice.posts("mine").withKey(key).in(general);
        bob.posts("his").withKey(key).in(general);
        assertThat(alice.reads(general).items()).extracting(Message::content).containsExactly("his", "mine");
    }

    @Test
    void a_refused_post_does_not_use_its_key_up() {
        assertThatProblem(() -> alice.posts(" ").withKey(key).in(general)).hasStatus(422);
        alice.posts("better").withKey(key).in(general);
    }

    @Test
    void a_key_has_64_characters_at_most() {
        alice.posts("fits").withKey("k".repeat(64)).in(general);
        Answer tooLong = alice.posts("does not").withKey("k".repeat(65)).tryIn(general);
        assertThat(tooLong.status()).isIn(400, 422);
        assertThatProblem(tooLong);
    }
}
