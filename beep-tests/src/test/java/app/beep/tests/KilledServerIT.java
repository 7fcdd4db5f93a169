package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.platform.Platform;
import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Message;
import app.beep.tests.client.Person;
import app.beep.tests.faults.ResumingListener;
import app.beep.tests.faults.StubbornWriter;
import app.beep.tests.platform.SystemTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SystemTest
@Tag("R-MSG-07")
@Tag("R-RT-03")
class KilledServerIT {
    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE = 100;
    private static final int ACKNOWLEDGED_AFTER = 40;
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private final Beep beep;
    private final Platform platform;

    KilledServerIT(Beep beep, Platform platform) {
        this.beep = beep;
        this.platform = platform;
    }

    @Test
    void what_was_acknowledged_is_there_once_and_sockets_resume_without_gap_or_double() {
        var people =
                Stream.of("alice", "bob", "carol", "dave").map(beep::signsUp).toList();
        var alice = people.getFirst();
        var club = alice.createsServer();
        var general = alice.opensChannel(club, "general");
        alice.letsIn(club, people.subList(1, WRITERS).toArray(Person[]::new));
        people.forEach(Person::session);

        var listeners = Stream.of(alice, people.getLast())
                .map(person -> ResumingListener.start(person, general))
                .toList();
        var writers = people.stream()
                .map(person -> StubbornWriter.start(person, general))
                .toList();

        var victims = Stream.of("messaging", "notify")
                .flatMap(service -> platform.hosts(service).stream())
                .distinct()
                .toList();
        await().atMost(RECOVERY).until(() -> acknowledged(writers) >= ACKNOWLEDGED_BEFORE);
        victims.forEach(platform::kill);
        var atDeath = writers.stream()
                .mapToInt(writer -> writer.acknowledged().size())
                .toArray();
        victims.parallelStream().forEach(platform::restart);
        await().atMost(RECOVERY)
                .until(() -> IntStream.range(0, WRITERS)
                        .allMatch(number ->
                                writers.get(number).acknowledged().size() >= atDeath[number] + ACKNOWLEDGED_AFTER));
        writers.forEach(StubbornWriter::stop);

        var stored = everything(alice, general);
        var acknowledged = writers.stream()
                .flatMap(writer -> writer.acknowledged().stream())
                .toList();
        assertThat(stored).extracting(Message::seq).containsExactlyElementsOf(upTo(stored.size()));
        assertThat(stored).extracting(Message::content).doesNotHaveDuplicates();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(writers)
                .allSatisfy(writer ->
                        assertThat(writer.acknowledged()).isSortedAccordingTo(Comparator.comparingLong(Message::seq)));
        for (var listener : listeners) {
            await().atMost(RECOVERY).until(() -> listener.lastSeq() >= stored.size());
            listener.stop();
            assertThat(listener.connections()).isGreaterThan(1);
            assertThat(listener.heard()).containsExactlyElementsOf(stored);
        }
        assertThat(writers.stream().mapToInt(StubbornWriter::repeats).sum()).isPositive();
    }

    private static int acknowledged(List<StubbornWriter> writers) {
        return writers.stream().mapToInt(writer -> writer.acknowledged().size()).sum();
    }

    /** The channel from its beginning. */
    private static List<Message> everything(Person reader, Channel channel) {
        var all = new ArrayList<Message>();
        var page = reader.reads(channel);
        all.addAll(page.items());
        while (page.next() != null) {
            page = reader.reads(channel, "limit=100&cursor=" + page.next());
            all.addAll(page.items());
        }
        return all.reversed();
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
