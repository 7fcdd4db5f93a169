package app.beep.notify.gateway.control;

import static app.beep.notify.gateway.control.SendersWorld.frame;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.EncodedFrame;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-07")
class BacklogTest {
    private static final long MOST = frame("x".repeat(1_000)).bytes();

    private final SendersWorld world = new SendersWorld(2, MOST);

    @Test
    void what_waits_is_counted_until_it_has_been_taken() {
        var connection = world.readyConnection(new FakeOutlet());
        connection.event(frame("hello"));
        assertThat(world.backlog.bytes()).isEqualTo(frame("hello").bytes());
        world.threads.runAll();
        assertThat(world.backlog.bytes()).isZero();
    }

    @Test
    void what_is_on_its_way_is_counted_still() {
        var outlet = new FakeOutlet();
        var connection = world.readyConnection(outlet);
        outlet.whileSending(
                () -> assertThat(world.backlog.bytes()).isEqualTo(frame("hello").bytes()));
        connection.event(frame("hello"));
        world.threads.runAll();
        assertThat(outlet.received()).containsExactly("hello");
    }

    @Test
    void a_frame_that_waits_for_many_counts_once() {
        var shared = frame("x".repeat(900));
        var connections = IntStream.range(0, 50)
                .mapToObj(any -> world.readyConnection(new FakeOutlet()))
                .toList();
        connections.forEach(connection -> connection.event(shared));
        assertThat(world.backlog.bytes()).isEqualTo(shared.bytes());
        assertThat(connections).allMatch(Connection::isOpen);
        world.threads.runAll();
        assertThat(world.backlog.bytes()).isZero();
    }

    @Test
    void the_client_for_whom_most_waits_is_closed_when_the_budget_is_spent() {
        var slow = new FakeOutlet();
        var slowest = new FakeOutlet();
        var first = world.readyConnection(slow);
        var second = world.readyConnection(slowest);
        first.event(frame("a".repeat(400)));
        second.event(frame("b".repeat(500)));
        first.event(frame("c".repeat(200)));
        assertThat(first.isOpen()).isFalse();
        assertThat(second.isOpen()).isTrue();
        world.threads.runAll();
        assertThat(slow.closedWith()).isEqualTo(CloseCode.TOO_SLOW);
        assertThat(slowest.received()).hasSize(1);
        assertThat(world.backlog.bytes()).isZero();
    }

    @Test
    void what_is_held_back_before_a_client_is_ready_counts_too() {
        var connection = world.connection(new FakeOutlet());
        connection.event(frame("x".repeat(1_001)));
        assertThat(connection.isOpen()).isFalse();
        assertThat(world.backlog.bytes()).isZero();
    }

    @Test
    void what_is_moved_behind_a_replay_is_counted_once() {
        var connection = world.connection(new FakeOutlet());
        connection.event(frame("x".repeat(900)));
        connection.ready(List.of());
        assertThat(connection.isOpen()).isTrue();
        world.threads.runAll();
        assertThat(world.backlog.bytes()).isZero();
    }

    @Test
    void the_count_holds_however_many_add_and_take_at_once() {
        var backlog = new Backlog(Long.MAX_VALUE, List::of);
        var frames = IntStream.range(0, 20)
                .mapToObj(number -> EncodedFrame.of("frame " + number))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 2_000)
                    .forEach(time -> threads.execute(() -> {
                        frames.forEach(backlog::add);
                        frames.forEach(backlog::remove);
                    }));
        }
        assertThat(backlog.bytes()).isZero();
    }
}
