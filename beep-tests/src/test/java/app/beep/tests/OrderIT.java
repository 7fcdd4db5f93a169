package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Frame;
import app.beep.tests.client.Message;
import app.beep.tests.client.Person;
import app.beep.tests.client.Server;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.platform.Together;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SystemTest
@Tag("R-MSG-07")
class OrderIT {
    private static final int WRITERS = 4;
    private static final int POSTS_EACH = 50;
    private static final int POSTS = WRITERS * POSTS_EACH;

    private final Beep beep;
    private Person alice;
    private Server club;
    private Channel general;

    OrderIT(Beep beep) {
        this.beep = beep;
    }

    @BeforeEach
    void a_channel() {
        alice = beep.signsUp("alice");
        club = alice.createsServer();
        general = alice.opensChannel(club, "general");
    }

    @Test
    @Tag("R-RT-01")
    void four_writers_at_once_make_one_order_without_gaps_which_everyone_sees() {
        var writers = List.of(alice, beep.signsUp("bob"), beep.signsUp("carol"), beep.signsUp("dave"));
        alice.letsIn(club, writers.subList(1, WRITERS).toArray(Person[]::new));
        try (var hers = alice.connects();
                var his = writers.getLast().connects()) {
            var acknowledged = Together.times(WRITERS, number -> postsFiftyTimes(writers.get(number)));

            var all = acknowledged.stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingLong(Message::seq))
                    .toList();
            assertThat(all).extracting(Message::seq).containsExactlyElementsOf(upTo(POSTS));
            for (var each : acknowledged) {
                assertThat(each).isSortedAccordingTo(Comparator.comparingLong(Message::seq));
            }
            for (var socket : List.of(hers, his)) {
                socket.awaitAll("messages", frame -> frame.isEvent("message.created"), POSTS);
                assertThat(socket.eventsOf(general)).extracting(Frame::message).containsExactlyElementsOf(all);
            }
            assertThat(wholeHistory()).containsExactlyElementsOf(all.reversed());
        }
    }

    @Test
    void the_events_that_a_client_fetches_are_those_it_would_have_heard() {
        try (var socket = alice.connects()) {
            for (int number = 1; number <= 5; number++) {
                alice.posts("message " + number).in(general);
            }
            socket.awaitMessage("message 5");
            List<JsonNode> heard =
                    socket.eventsOf(general).stream().map(Frame::json).toList();
            var fetched = alice.get(general.path() + "/events?after=0")
                    .expect(200)
                    .pageOf(JsonNode.class)
                    .items();
            assertThat(fetched).containsExactlyElementsOf(heard);
            assertThat(alice.get(general.path() + "/events?after=3")
                            .expect(200)
                            .pageOf(JsonNode.class)
                            .items())
                    .containsExactlyElementsOf(heard.subList(3, 5));
        }
    }

    @Test
    void each_channel_counts_for_itself() {
        var other = alice.opensChannel(club, "other");
        assertThat(alice.posts("a").in(general).seq()).isEqualTo(1);
        assertThat(alice.posts("b").in(other).seq()).isEqualTo(1);
        assertThat(alice.posts("c").in(general).seq()).isEqualTo(2);
    }

    @Test
    @Tag("R-OPS-00")
    void a_burst_into_a_channel_that_nobody_has_used_is_served() {
        alice.session();
        var posted = Together.times(40, number -> alice.posts("burst " + number).in(general));
        assertThat(posted).extracting(Message::seq).containsExactlyInAnyOrderElementsOf(upTo(40));
    }

    private List<Message> postsFiftyTimes(Person writer) {
        var posted = new ArrayList<Message>();
        for (int number = 0; number < POSTS_EACH; number++) {
            posted.add(writer.posts(writer.username() + " " + number).in(general));
        }
        return posted;
    }

    private List<Message> wholeHistory() {
        var all = new ArrayList<Message>();
        var page = alice.reads(general, "limit=100");
        all.addAll(page.items());
        while (page.next() != null) {
            page = alice.reads(general, "limit=100&cursor=" + page.next());
            all.addAll(page.items());
        }
        return all;
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
