package app.beep.notify.gateway.control;

import static app.beep.notify.gateway.control.SendersWorld.PATIENCE;
import static app.beep.notify.gateway.control.SendersWorld.frame;
import static app.beep.notify.gateway.control.SendersWorld.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.notify.gateway.entity.CloseCode;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendersTest {
    private final SendersWorld world = new SendersWorld(1);
    private final FakeOutlet stuck = new FakeOutlet();
    private final FakeOutlet other = new FakeOutlet();
    private final Connection toStuck = world.readyConnection(stuck);
    private final Connection toOther = world.readyConnection(other);

    @Test
    void one_sender_serves_all_connections() {
        var outlets = outlets(100);
        var connections = outlets.stream().map(world::readyConnection).toList();
        connections.forEach(connection -> connection.event(frame("event")));
        assertThat(world.threads.waiting()).isEqualTo(1);
        world.threads.runAll();
        assertThat(outlets).allSatisfy(outlet -> assertThat(outlet.received()).containsExactly("event"));
    }

    @Test
    void as_many_senders_work_as_are_allowed() {
        var three = new SendersWorld(3);
        IntStream.range(0, 10)
                .forEach(number -> three.readyConnection(new FakeOutlet()).event(frame("event")));
        assertThat(three.threads.waiting()).isEqualTo(3);
    }

    @Test
    void nothing_runs_while_there_is_nothing_to_send() {
        toOther.event(frame("event"));
        world.threads.runAll();
        world.passes(PATIENCE);
        assertThat(world.threads.waiting()).isZero();
        assertThat(world.watch.waiting()).isZero();
    }

    @Test
    void senders_come_back_after_a_pause() {
        toOther.event(frame("1"));
        world.threads.runAll();
        toOther.event(frame("2"));
        world.threads.runAll();
        assertThat(other.received()).containsExactly("1", "2");
    }

    @Test
    void a_stuck_client_is_left_to_its_sender_and_the_others_get_another_one() {
        stuck.whileSending(() -> {
            toOther.event(frame("event"));
            world.passes(PATIENCE.plusMillis(1));
            world.threads.runAll();
            assertThat(other.received()).containsExactly("event");
            assertThat(stuck.received()).isEmpty();
        });
        toStuck.event(frame("stuck"));
        world.threads.runAll();
        assertThat(stuck.received()).containsExactly("stuck");
    }

    @Test
    void a_client_that_takes_less_than_the_patience_keeps_its_sender() {
        stuck.whileSending(() -> {
            toOther.event(frame("event"));
            world.passes(PATIENCE.minusMillis(1));
            assertThat(world.threads.waiting()).isZero();
        });
        toStuck.event(frame("slow"));
        world.threads.runAll();
        assertThat(other.received()).containsExactly("event");
    }

    @Test
    void several_stuck_clients_delay_nobody() {
        var outlets = outlets(20);
        var connections = outlets.stream().map(world::readyConnection).toList();
        outlets.forEach(outlet -> outlet.whileSending(() -> {
            world.passes(PATIENCE.plusMillis(1));
            world.threads.runAll();
        }));
        connections.forEach(connection -> connection.event(frame("stuck")));
        toOther.event(frame("event"));
        outlets.getLast().whileSending(() -> {
            world.passes(PATIENCE.plusMillis(1));
            world.threads.runAll();
            assertThat(other.received()).containsExactly("event");
        });
        world.threads.runAll();
        assertThat(outlets).allSatisfy(outlet -> assertThat(outlet.received()).containsExactly("stuck"));
    }

    @Test
    void a_client_that_was_stuck_gets_what_came_meanwhile_in_order() {
        stuck.whileSending(() -> {
            world.passes(PATIENCE.plusMillis(1));
            numbers(2, 10).forEach(number -> toStuck.event(frame(number)));
            world.threads.runAll();
            assertThat(stuck.received()).isEmpty();
        });
        toStuck.event(frame(1));
        world.threads.runAll();
        assertThat(stuck.received()).isEqualTo(numbers(1, 10));
    }

    @Test
    void a_client_that_was_stuck_is_served_like_the_others_afterwards() {
        stuck.whileSending(() -> world.passes(PATIENCE.plusMillis(1)));
        toStuck.event(frame("1"));
        world.threads.runAll();
        toStuck.event(frame("2"));
        toOther.event(frame("2"));
        assertThat(world.threads.waiting()).isEqualTo(1);
        world.threads.runAll();
        assertThat(stuck.received()).containsExactly("1", "2");
        assertThat(other.received()).containsExactly("2");
    }

    @Test
    void a_stuck_client_is_closed_without_waiting_for_its_sender() {
        stuck.whileSending(() -> {
            toStuck.close(CloseCode.SESSION_ENDED);
            world.threads.runAll();
            assertThat(stuck.closedWith()).isEqualTo(CloseCode.SESSION_ENDED);
            stuck.vanish();
        });
        toStuck.event(frame("stuck"));
        world.threads.runAll();
        assertThat(stuck.received()).isEmpty();
        assertThat(stuck.timesClosed()).isEqualTo(1);
    }

    @Test
    void a_stuck_client_with_too_much_waiting_is_closed() {
        stuck.whileSending(() -> {
            numbers(1, SendQueue.MOST_FRAMES).forEach(number -> toStuck.event(frame(number)));
            world.threads.runAll();
            assertThat(stuck.closedWith()).isEqualTo(CloseCode.TOO_SLOW);
        });
        toStuck.event(frame("stuck"));
        world.threads.runAll();
        assertThat(stuck.received()).containsExactly("stuck");
    }

    @Test
    void a_broken_client_costs_the_others_nothing() {
        stuck.whileSending(() -> {
            throw new IllegalStateException("broken");
        });
        toStuck.event(frame("broken"));
        toOther.event(frame("event"));
        world.threads.runAll();
        assertThat(other.received()).containsExactly("event");
        assertThat(stuck.closedWith()).isEqualTo(CloseCode.COME_BACK);
    }

    @Test
    void two_threads_never_send_on_one_outlet_and_nothing_is_lost_or_changes_places() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var senders = new Senders(4, PATIENCE, threads, nobodyLooks -> {}, System::nanoTime);
            var outlets = outlets(16);
            var backlog = new Backlog(Long.MAX_VALUE, List::of);
            var connections = outlets.stream()
                    .map(outlet -> new Connection(outlet, senders, backlog))
                    .toList();
            connections.forEach(connection -> connection.ready(List.of()));
            var sent = numbers(1, SendQueue.MOST_FRAMES);
            sent.forEach(number -> connections.forEach(connection -> connection.event(frame(number))));
            await().untilAsserted(() -> assertThat(outlets)
                    .allSatisfy(outlet -> assertThat(outlet.received()).isEqualTo(sent)));
        }
    }

    private static List<FakeOutlet> outlets(int number) {
        return IntStream.range(0, number).mapToObj(any -> new FakeOutlet()).toList();
    }
}
