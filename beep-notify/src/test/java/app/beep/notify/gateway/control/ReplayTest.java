package app.beep.notify.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.ids.ChannelId;
import app.beep.events.PublishedEvent;
import app.beep.notify.gateway.entity.EncodedFrame;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-03")
@Tag("R-RT-07")
class ReplayTest {
    private final FakeOutlet outlet = new FakeOutlet();
    private final Senders senders =
            new Senders(1, Duration.ofSeconds(5), Thread::startVirtualThread, nobodyLooks -> {}, System::nanoTime);
    private final Backlog backlog = new Backlog(Long.MAX_VALUE, List::of);
    private final Connection connection = new Connection(outlet, senders, backlog);
    private final RoomWorld world = new RoomWorld();
    private final Map<ChannelId, List<PublishedEvent>> said = world.truth.events;
    private final List<Long> waitedWhenRead = new CopyOnWriteArrayList<>();

    @Test
    void what_was_missed_comes_in_order_over_several_pages() {
        var channel = channelWith(450);
        replay(new Replay.Budget(10_000, 10_000_000), Map.of(channel, 3L));
        assertThat(outlet.received()).isEqualTo(frames(channel, 4, 450));
    }

    @Test
    void a_page_is_read_when_the_one_before_has_been_taken() {
        replay(new Replay.Budget(10_000, 10_000_000), Map.of(channelWith(900), 0L));
        assertThat(waitedWhenRead).hasSize(5).containsOnly(0L);
    }

    @Test
    void more_than_a_thousand_of_a_channel_are_a_gap() {
        var channel = channelWith(1_001);
        replay(new Replay.Budget(10_000, 10_000_000), Map.of(channel, 0L));
        assertThat(outlet.received()).singleElement().asString().contains("gap", "\"from\":1", "\"to\":1001");
        assertThat(waitedWhenRead).isEmpty();
    }

    @Test
    void beyond_the_budget_of_events_the_rest_is_a_gap_and_the_smallest_channels_come_whole() {
        var large = channelWith(500);
        var small = channelWith(100);
        replay(new Replay.Budget(350, 10_000_000), Map.of(large, 0L, small, 0L));
        var received = outlet.received();
        assertThat(received.subList(0, 100)).isEqualTo(frames(small, 1, 100));
        assertThat(received.subList(100, 350)).isEqualTo(frames(large, 1, 250));
        assertThat(received.subList(350, received.size()))
                .singleElement()
                .asString()
                .contains("gap", large.toString(), "\"from\":251", "\"to\":500");
    }

    @Test
    void beyond_the_budget_of_characters_it_is_a_gap_too() {
        var channel = channelWith(10);
        long three = frames(channel, 1, 3).stream().mapToInt(String::length).sum();
        replay(new Replay.Budget(1_000, three), Map.of(channel, 0L));
        assertThat(outlet.received()).hasSize(4).last().asString().contains("gap", "\"from\":4", "\"to\":10");
    }

    @Test
    void when_all_is_spent_nothing_is_read_any_more() {
        var seen = new HashMap<ChannelId, Long>();
        IntStream.range(0, 35).forEach(number -> seen.put(channelWith(200), 0L));
        replay(new Replay.Budget(400, 10_000_000), seen);
        assertThat(waitedWhenRead).hasSize(2);
        assertThat(outlet.received()).filteredOn(frame -> frame.contains("gap")).hasSize(33);
    }

    @Test
    void what_is_not_there_any_more_is_a_gap() {
        var channel = channelWith(10);
        said.get(channel).remove(4);
        replay(new Replay.Budget(1_000, 1_000_000), Map.of(channel, 0L));
        assertThat(outlet.received()).hasSize(5).last().asString().contains("gap", "\"from\":5", "\"to\":10");
    }

    private void replay(Replay.Budget budget, Map<ChannelId, Long> seen) {
        var heads = new HashMap<ChannelId, Long>();
        said.forEach((channel, events) ->
                heads.put(channel, events.getLast().header().seq()));
        new Replay(connection, this::page, budget).run(seen, heads);
    }

    private List<PublishedEvent> page(ChannelId channel, long after) {
        waitedWhenRead.add(backlog.bytes());
        return said.get(channel).stream()
                .filter(event -> event.header().seq() > after)
                .limit(Truth.PAGE)
                .toList();
    }

    private ChannelId channelWith(int events) {
        var channel = ChannelId.next();
        IntStream.range(0, events).forEach(number -> world.posted(channel));
        return channel;
    }

    private List<String> frames(ChannelId channel, int from, int to) {
        return said.get(channel).stream()
                .filter(event -> event.header().seq() >= from && event.header().seq() <= to)
                .map(event -> EncodedFrame.of(event.frame()).text())
                .toList();
    }
}
