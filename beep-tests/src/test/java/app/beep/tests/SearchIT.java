package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.tests.client.Answer;
import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import app.beep.tests.client.Server;
import app.beep.tests.platform.SystemTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SystemTest
@Tag("R-SRCH-03")
class SearchIT {
    /** Elasticsearch starts last, and nobody waits for it. */
    private static final Duration START = Duration.ofMinutes(4);

    private final Beep beep;
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private Person alice;
    private Person bob;
    private Server club;
    private Channel general;

    SearchIT(Beep beep) {
        this.beep = beep;
    }

    @BeforeEach
    void two_members_talk() {
        alice = beep.signsUp("alice");
        bob = beep.signsUp("bob");
        club = alice.createsServer();
        general = alice.opensChannel(club, "general");
        alice.letsIn(club, bob);
        search(alice, word).expect(200);
    }

    @Test
    @Tag("R-SRCH-04")
    void a_member_finds_a_message_soon_after_it_was_posted() {
        var message = alice.posts("the horses of " + word).in(general);

        await().until(() -> found(bob, "horse " + word).contains(message.id()));
        var hit = search(bob, "horse " + word)
                .json()
                .path("messages")
                .path("items")
                .path(0);
        assertThat(hit.path("message").path("content").asText()).isEqualTo("the horses of " + word);
        assertThat(hit.path("channel").path("name").asText()).isEqualTo("general");
        assertThat(hit.path("highlights").path(0).path("fragments")).isNotEmpty();
    }

    @Test
    void a_stranger_finds_nothing() {
        var message = alice.posts(word).in(general);
        await().until(() -> found(bob, word).contains(message.id()));
        var mallory = beep.signsUp("mallory");

        assertThat(found(mallory, word)).isEmpty();
        assertThatProblem(mallory.get("/search?q=" + word + "&channelId=" + general.id())
                        .send())
                .hasStatus(404);
        assertThatProblem(mallory.get("/search?q=" + word + "&serverId=" + club.id())
                        .send())
                .hasStatus(404);
    }

    @Test
    void a_restricted_channels_message_is_found_by_those_who_may_read_it_only() {
        var staff = alice.opensRestrictedChannel(club, "staff");
        var secret = alice.posts("secret " + word).in(staff);
        await().until(() -> found(alice, word).contains(secret.id()));

        assertThat(found(bob, word)).isEmpty();
    }

    @Test
    void who_has_been_kicked_finds_nothing_from_that_moment() {
        var message = alice.posts(word).in(general);
        await().until(() -> found(bob, word).contains(message.id()));
        alice.kicks(bob, club);

        assertThat(found(bob, word)).isEmpty();
    }

    /** Asks again after a 503, as every client does: an Elasticsearch that has just started may need its 3 s and more. */
    private static Answer search(Person person, String words) {
        var path = "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return await().atMost(START).until(() -> person.get(path).send(), answer -> answer.status() != 503);
    }

    private static List<UUID> found(Person person, String words) {
        return StreamSupport.stream(
                        search(person, words)
                                .expect(200)
                                .json()
                                .path("messages")
                                .path("items")
                                .spliterator(),
                        false)
                .map(item -> UUID.fromString(item.path("message").path("id").asText()))
                .toList();
    }
}
