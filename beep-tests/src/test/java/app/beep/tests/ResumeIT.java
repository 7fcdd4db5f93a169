package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Frame;
import app.beep.tests.client.GatewayClient;
import app.beep.tests.client.Person;
import app.beep.tests.client.Server;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.platform.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SystemTest
@Tag("R-RT-03")
class ResumeIT {
    private static final int MOST_REPLAYED = 1000;

    private final Beep beep;
    private Person alice;
    private Server club;
    private Channel general;

    ResumeIT(Beep beep) {
        this.beep = beep;
    }

    @BeforeEach
    void a_channel() {
        alice = beep.signsUp("alice");
        club = alice.createsServer();
        general = alice.opensChannel(club, "general");
    }

    @Test
    void who_comes_back_gets_what_was_missed_once_and_in_order() {
        var first = alice.connects();
        posts(1, 3);
        first.awaitMessage("message 3");
        var seen = first.seen();
        first.vanishes();
        posts(4, 8);

        try (var second = alice.connects(seen)) {
            posts(9, 10);
            second.awaitMessage("message 10");
            assertThat(seqs(second)).containsExactlyElementsOf(between(4, 10));
        }
    }

    @Test
    void resuming_while_others_write_leaves_nothing_out_and_doubles_nothing() {
        var bob = beep.signsUp("bob");
        alice.letsIn(club, bob);
        var sockets = Together.times(5, number -> number == 0 ? writesWithoutPause(bob) : comesBackAgainAndAgain());
        assertThat(sockets.subList(1, 5))
                .allSatisfy(seqs -> assertThat(seqs).containsExactlyElementsOf(between(1, 60)));
    }

    private List<Long> writesWithoutPause(Person writer) {
        IntStream.rangeClosed(1, 60)
                .forEach(number -> writer.posts("message " + number).in(general));
        return List.of();
    }

    /** The seqs heard by one client over several connections. */
    private List<Long> comesBackAgainAndAgain() {
        Map<UUID, Long> seen = Map.of(general.id(), 0L);
        var heard = new ArrayList<Long>();
        for (int part = 1; part <= 6; part++) {
            var until = part * 10L;
            try (var socket = alice.connects(seen)) {
                socket.await("seq " + until, frame -> frame.isIn(general) && frame.seq() >= until);
                var now = socket.frames();
                now.stream()
                        .filter(frame -> frame.isIn(general) && frame.seq() > 0)
                        .map(Frame::seq)
                        .forEach(heard::add);
                seen = Map.of(general.id(), heard.getLast());
            }
        }
        return heard;
    }

    @Test
    void who_has_seen_everything_gets_nothing_again() {
        posts(1, 3);
        try (var socket = alice.connects(Map.of(general.id(), 3L))) {
            posts(4, 4);
            socket.awaitMessage("message 4");
            assertThat(seqs(socket)).containsExactly(4L);
        }
    }

    @Test
    void who_was_away_for_more_than_a_thousand_events_is_told_of_the_gap_and_fetches_it() {
        Together.times(8, writer -> {
            IntStream.range(0, (MOST_REPLAYED + 8) / 8)
                    .forEach(number -> alice.posts("busy").in(general));
            return writer;
        });
        var head = alice.reads(general, "limit=1").items().getFirst().seq();
        assertThat(head).isGreaterThan(MOST_REPLAYED);

        try (var socket = alice.connects(Map.of(general.id(), 0L))) {
            var gap = socket.await("gap", frame -> frame.is("gap")).json();
            assertThat(gap.path("channelId").asText()).isEqualTo(general.id().toString());
            assertThat(gap.path("from").asLong()).isEqualTo(1);
            assertThat(gap.path("to").asLong()).isEqualTo(head);
            alice.posts("after the gap").in(general);
            socket.awaitMessage("after the gap");
            assertThat(seqs(socket)).containsExactly(head + 1);
        }
        try (var socket = alice.connects(Map.of(general.id(), head + 1 - MOST_REPLAYED))) {
            socket.awaitAll("events", frame -> frame.isIn(general) && frame.seq() > 0, MOST_REPLAYED);
            assertThat(seqs(socket)).containsExactlyElementsOf(between(head + 2 - MOST_REPLAYED, head + 1));
        }
        var page = alice.get(general.path() + "/events?after=0&limit=100")
                .expect(200)
                .json();
        assertThat(page.path("items")).hasSize(100);
        assertThat(page.path("items").path(99).path("seq").asLong()).isEqualTo(100);
    }

    private void posts(int from, int to) {
        IntStream.rangeClosed(from, to)
                .forEach(number -> alice.posts("message " + number).in(general));
    }

    private List<Long> seqs(GatewayClient socket) {
        return socket.eventsOf(general).stream().map(Frame::seq).toList();
    }

    private static List<Long> between(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
