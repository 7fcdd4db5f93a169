package app.beep.notify.gateway.control;

import static app.beep.notify.gateway.control.SendersWorld.frame;
import static app.beep.notify.gateway.control.SendersWorld.frames;
import static app.beep.notify.gateway.control.SendersWorld.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.ids.ChannelId;
import app.beep.notify.gateway.entity.CloseCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final ChannelId CHANNEL = ChannelId.next();

    private final SendersWorld world = new SendersWorld(2);
    private final FakeOutlet outlet = new FakeOutlet();

    @Test
    void frames_arrive_in_the_order_in_which_they_were_sent() {
        var connection = world.readyConnection(outlet);
        numbers(1, 50).forEach(number -> connection.event(frame(number)));
        world.threads.runAll();
        assertThat(outlet.received()).isEqualTo(numbers(1, 50));
    }

    @Test
    void everything_that_waits_is_sent_at_once() {
        var connection = world.readyConnection(outlet);
        numbers(1, 50).forEach(number -> connection.event(frame(number)));
        world.threads.runAll();
        assertThat(outlet.batches()).containsExactly(numbers(1, 50));
    }

    @Test
    void a_batch_is_no_larger_than_about_64_thousand_characters() {
        var connection = world.readyConnection(outlet);
        numbers(1, 10).forEach(number -> connection.event(frame("x".repeat(20_000))));
        world.threads.runAll();
        assertThat(outlet.batches()).extracting(List::size).containsExactly(4, 4, 2);
    }

    @Test
    void what_comes_while_something_is_being_sent_follows_it() {
        var connection = world.readyConnection(outlet);
        outlet.whileSending(() -> connection.event(frame("second")));
        connection.event(frame("first"));
        world.threads.runAll();
        assertThat(outlet.batches()).containsExactly(List.of("first"), List.of("second"));
    }

    @Test
    void events_are_held_back_until_the_client_is_ready() {
        var connection = world.connection(outlet);
        connection.event(frame("event"));
        world.threads.runAll();
        assertThat(outlet.received()).isEmpty();
    }

    @Test
    void what_was_held_back_follows_the_replay() {
        var connection = world.connection(outlet);
        connection.event(frame("live"));
        connection.ready(frames(List.of("ready", "missed")));
        connection.event(frame("later"));
        world.threads.runAll();
        assertThat(outlet.received()).containsExactly("ready", "missed", "live", "later");
    }

    @Test
    void an_answer_does_not_wait_until_the_client_is_ready() {
        var connection = world.connection(outlet);
        connection.event(frame("event"));
        connection.send(frame("hello"));
        world.threads.runAll();
        assertThat(outlet.received()).containsExactly("hello");
    }

    @Test
    void a_client_with_more_frames_waiting_than_the_limit_is_too_slow() {
        var connection = world.readyConnection(outlet);
        numbers(1, SendQueue.MOST_FRAMES + 1).forEach(number -> connection.event(frame(number)));
        world.threads.runAll();
        assertThat(outlet.closedWith()).isEqualTo(CloseCode.TOO_SLOW);
        assertThat(outlet.received()).isEmpty();
    }

    @Test
    void as_many_frames_as_the_limit_may_wait() {
        var connection = world.readyConnection(outlet);
        numbers(1, SendQueue.MOST_FRAMES).forEach(number -> connection.event(frame(number)));
        world.threads.runAll();
        assertThat(outlet.received()).hasSize(SendQueue.MOST_FRAMES);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void a_client_with_more_characters_waiting_than_the_limit_is_too_slow() {
        var connection = world.readyConnection(outlet);
        connection.event(frame("x".repeat(SendQueue.MOST_CHARACTERS)));
        assertThat(connection.isOpen()).isTrue();
        connection.event(frame("x"));
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void what_is_on_its_way_still_counts_against_the_limit() {
        var connection = world.readyConnection(outlet);
        outlet.whileSending(() -> numbers(1, SendQueue.MOST_FRAMES).forEach(number -> connection.event(frame(number))));
        connection.event(frame("on its way"));
        world.threads.runAll();
        assertThat(outlet.closedWith()).isEqualTo(CloseCode.TOO_SLOW);
    }

    @Test
    void what_has_been_sent_does_not_count_against_the_limit() {
        var connection = world.readyConnection(outlet);
        for (int round = 0; round < 3; round++) {
            numbers(1, SendQueue.MOST_FRAMES).forEach(number -> connection.event(frame(number)));
            world.threads.runAll();
        }
        assertThat(outlet.received()).hasSize(3 * SendQueue.MOST_FRAMES);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void a_replay_does_not_count_against_the_limit() {
        var connection = world.connection(outlet);
        connection.ready(frames(numbers(1, 3 * SendQueue.MOST_FRAMES)));
        numbers(1, SendQueue.MOST_FRAMES).forEach(number -> connection.event(frame(number)));
        world.threads.runAll();
        assertThat(outlet.received()).hasSize(4 * SendQueue.MOST_FRAMES);
    }

    @Test
    void the_limit_holds_again_after_a_replay() {
        var connection = world.connection(outlet);
        connection.ready(frames(numbers(1, 3 * SendQueue.MOST_FRAMES)));
        world.threads.runAll();
        numbers(1, SendQueue.MOST_FRAMES + 1).forEach(number -> connection.event(frame(number)));
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void a_client_that_is_not_ready_for_more_events_than_the_limit_is_too_slow() {
        var connection = world.connection(outlet);
        numbers(1, SendQueue.MOST_FRAMES + 1).forEach(number -> connection.event(frame(number)));
        world.threads.runAll();
        assertThat(outlet.closedWith()).isEqualTo(CloseCode.TOO_SLOW);
    }

    @Test
    void nothing_queued_is_sent_after_close() {
        var connection = world.readyConnection(outlet);
        connection.event(frame("queued"));
        connection.close(CloseCode.COME_BACK);
        world.threads.runAll();
        assertThat(outlet.received()).isEmpty();
        assertThat(outlet.closedWith()).isEqualTo(CloseCode.COME_BACK);
    }

    @Test
    void nothing_is_taken_after_close() {
        var connection = world.readyConnection(outlet);
        connection.close(CloseCode.COME_BACK);
        connection.event(frame("late"));
        connection.send(frame("late"));
        world.threads.runAll();
        assertThat(outlet.received()).isEmpty();
    }

    @Test
    void the_last_frame_is_sent_before_the_connection_ends_and_what_was_queued_is_not() {
        var connection = world.readyConnection(outlet);
        connection.event(frame("queued"));
        connection.closeAfter(frame("bye"), CloseCode.SESSION_ENDED);
        connection.event(frame("late"));
        world.threads.runAll();
        assertThat(outlet.received()).containsExactly("bye");
        assertThat(outlet.closedWith()).isEqualTo(CloseCode.SESSION_ENDED);
    }

    @Test
    void a_last_frame_asked_for_in_the_middle_of_a_send_follows_it() {
        var connection = world.readyConnection(outlet);
        outlet.whileSending(() -> connection.closeAfter(frame("bye"), CloseCode.SESSION_ENDED));
        connection.event(frame("on its way"));
        world.threads.runAll();
        assertThat(outlet.received()).containsExactly("on its way", "bye");
        assertThat(outlet.timesClosed()).isEqualTo(1);
    }

    @Test
    void the_first_reason_to_close_counts_and_the_outlet_is_closed_once() {
        var connection = world.readyConnection(outlet);
        connection.close(CloseCode.TOO_SLOW);
        connection.close(CloseCode.COME_BACK);
        connection.closeAfter(frame("bye"), CloseCode.SESSION_ENDED);
        world.threads.runAll();
        assertThat(outlet.closedWith()).isEqualTo(CloseCode.TOO_SLOW);
        assertThat(outlet.timesClosed()).isEqualTo(1);
    }

    @Test
    void a_client_that_has_gone_is_closed_and_nothing_more_is_sent() {
        var connection = world.readyConnection(outlet);
        outlet.vanish();
        connection.event(frame("1"));
        world.threads.runAll();
        connection.event(frame("2"));
        world.threads.runAll();
        assertThat(connection.isOpen()).isFalse();
        assertThat(outlet.closedWith()).isEqualTo(CloseCode.COME_BACK);
        assertThat(outlet.timesClosed()).isEqualTo(1);
    }

    @Test
    void a_connection_that_was_closed_before_it_was_ready_sends_nothing() {
        var connection = world.connection(outlet);
        connection.event(frame("held back"));
        connection.close(CloseCode.NOT_AUTHENTICATED);
        connection.ready(frames(List.of("ready")));
        world.threads.runAll();
        assertThat(outlet.received()).isEmpty();
    }

    @Test
    void what_the_client_has_seen_already_is_not_sent_again() {
        var connection = world.readyConnection(outlet);
        connection.seenAlready(CHANNEL, 7);
        connection.event(CHANNEL, 7, frame("seen"));
        connection.event(CHANNEL, 8, frame("new"));
        world.threads.runAll();
        assertThat(outlet.received()).containsExactly("new");
    }

    @Test
    void what_the_client_has_seen_of_one_channel_says_nothing_about_another() {
        var connection = world.readyConnection(outlet);
        connection.seenAlready(CHANNEL, 7);
        connection.event(ChannelId.next(), 1, frame("new"));
        world.threads.runAll();
        assertThat(outlet.received()).containsExactly("new");
    }
}
