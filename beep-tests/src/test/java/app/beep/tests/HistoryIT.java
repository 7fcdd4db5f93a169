package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Message;
import app.beep.tests.client.Page;
import app.beep.tests.client.Person;
import app.beep.tests.platform.SystemTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SystemTest
@Tag("R-MSG-06")
class HistoryIT {
    private final Beep beep;
    private Person alice;
    private Channel general;
    private List<Message> posted;

    HistoryIT(Beep beep) {
        this.beep = beep;
    }

    @BeforeEach
    void a_channel_with_ten_messages() {
        alice = beep.signsUp("alice");
        general = alice.opensChannel(alice.createsServer(), "general");
        posted = Stream.iterate(1, number -> number + 1)
                .limit(10)
                .map(number -> alice.posts("message " + number).in(general))
                .toList();
    }

    @Test
    void the_newest_come_first() {
        assertThat(seqs(alice.reads(general, "limit=3"))).containsExactly(10L, 9L, 8L);
    }

    @Test
    void before_a_message_come_older_ones() {
        assertThat(seqs(alice.reads(general, "limit=3&before=" + id(5)))).containsExactly(4L, 3L, 2L);
        assertThat(seqs(alice.reads(general, "before=" + id(1)))).isEmpty();
    }

    @Test
    void after_a_message_come_the_next_ones_newest_first() {
        assertThat(seqs(alice.reads(general, "limit=3&after=" + id(5)))).containsExactly(8L, 7L, 6L);
        assertThat(seqs(alice.reads(general, "after=" + id(10)))).isEmpty();
    }

    @Test
    void around_a_message_come_those_on_both_sides() {
        assertThat(seqs(alice.reads(general, "limit=5&around=" + id(5)))).containsExactly(7L, 6L, 5L, 4L, 3L);
        assertThat(seqs(alice.reads(general, "limit=5&around=" + id(10)))).startsWith(10L, 9L);
    }

    @Test
    void the_cursor_leads_to_the_beginning_and_then_ends() {
        var first = alice.reads(general, "limit=4");
        var second = alice.reads(general, "limit=4&cursor=" + first.next());
        var third = alice.reads(general, "limit=4&cursor=" + second.next());
        assertThat(Stream.of(first, second, third).flatMap(page -> seqs(page).stream()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 10).boxed().toList().reversed());
        assertThat(third.next()).isNull();
    }

    @Test
    void the_cursor_goes_on_upwards_after_a_message() {
        var first = alice.reads(general, "limit=2&after=" + id(5));
        assertThat(first.next()).isNotNull();
        var second = alice.reads(general, "limit=2&cursor=" + first.next());
        assertThat(seqs(second)).containsExactly(9L, 8L);
    }

    @Test
    void messages_that_arrive_meanwhile_do_not_shift_the_pages() {
        var first = alice.reads(general, "limit=5");
        alice.posts("meanwhile").in(general);
        assertThat(seqs(alice.reads(general, "limit=5&cursor=" + first.next()))).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void one_message_can_be_looked_at() {
        assertThat(alice.get(general.messages() + "/" + id(7)).expect(200).as(Message.class))
                .isEqualTo(posted.get(6));
        assertThatProblem(
                        alice.get(general.messages() + "/" + UUID.randomUUID()).send())
                .hasStatus(404);
    }

    private UUID id(int number) {
        return posted.get(number - 1).id();
    }

    private static List<Long> seqs(Page<Message> page) {
        return page.items().stream().map(Message::seq).toList();
    }
}
