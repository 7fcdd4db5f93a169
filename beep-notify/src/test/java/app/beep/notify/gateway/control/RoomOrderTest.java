package app.beep.notify.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.notify.gateway.entity.CloseCode;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a room shows of a channel: everything, once, in order. */
class RoomOrderTest {
    private static final Duration GRACE = Duration.ofMillis(50);

    private final RoomWorld world = new RoomWorld();

    @Test
    void events_of_a_channel_arrive_in_the_order_of_seq() {
        var alice = world.seated();
        var first = world.posted(world.general);
        var second = world.posted(world.general);
        var third = world.posted(world.general);
        Stream.of(third, first, second).forEach(world.room::happened);
        world.settles();
        assertThat(world.heard(alice)).containsExactly("general 1", "general 2", "general 3");
    }

    @Test
    void an_event_that_comes_twice_is_delivered_once() {
        var alice = world.seated();
        var event = world.posted(world.general);
        world.room.happened(event);
        world.room.happened(event);
        world.settles();
        assertThat(world.heard(alice)).containsExactly("general 1");
    }

    @Test
    void what_is_missing_is_read_after_the_grace() {
        var alice = world.seated();
        world.posted(world.general);
        world.posts(world.general);
        world.settles();
        assertThat(world.heard(alice)).isEmpty();
        world.passes(GRACE);
        assertThat(world.heard(alice)).containsExactly("general 1", "general 2");
    }

    @Test
    void what_comes_within_the_grace_is_not_read() {
        var alice = world.seated();
        var late = world.posted(world.general);
        world.posts(world.general);
        world.room.happened(late);
        world.settles();
        world.truth.failures = 1;
        world.passes(GRACE);
        assertThat(world.truth.failures).isEqualTo(1);
        assertThat(world.heard(alice)).containsExactly("general 1", "general 2");
    }

    @Test
    void a_gap_of_many_pages_is_closed() {
        var alice = world.seated();
        IntStream.range(0, 1_500).forEach(number -> world.posted(world.general));
        world.posts(world.general);
        world.passes(GRACE);
        assertThat(world.heard(alice)).hasSize(1_501).last().isEqualTo("general 1501");
    }

    @Test
    void a_gap_that_cannot_be_read_is_closed_later() {
        var alice = world.seated();
        world.posted(world.general);
        world.posts(world.general);
        world.settles();
        world.truth.failures = 2;
        world.passes(GRACE);
        assertThat(world.heard(alice)).isEmpty();
        world.passes(Steps.RETRY);
        world.passes(Steps.RETRY);
        assertThat(world.heard(alice)).containsExactly("general 1", "general 2");
    }

    @Test
    void who_may_not_read_a_channel_hears_nothing_of_it() {
        var alice = world.seated(world.keyholder);
        var bob = world.seated();
        world.posts(world.secret);
        world.settles();
        assertThat(world.heard(alice)).containsExactly("secret 1");
        assertThat(world.heard(bob)).isEmpty();
    }

    @Test
    void too_many_events_held_back_are_read_afterwards() {
        var alice = world.seated();
        world.truth.version++;
        IntStream.range(0, Steps.MOST + 500).forEach(number -> world.posts(world.general));
        world.settles();
        assertThat(world.room.feeds.of(world.general).delivered()).isEqualTo(Steps.MOST + 500L);
        assertThat(alice.isOpen()).isFalse();
    }

    @Test
    void events_that_were_missed_are_found_by_catching_up() {
        var alice = world.seated();
        world.posted(world.general);
        world.posted(world.general);
        world.room.catchUp();
        world.settles();
        assertThat(world.heard(alice)).containsExactly("general 1", "general 2");
    }

    @Test
    void two_connections_of_one_user_hear_the_same() {
        var first = world.seated();
        var second = world.connection(world.userOf(first));
        world.enters(second);
        world.posts(world.general);
        world.settles();
        assertThat(world.heard(first)).isEqualTo(world.heard(second)).containsExactly("general 1");
    }

    @Test
    void what_a_resuming_client_has_seen_is_not_delivered_again() {
        var alice = world.seated();
        alice.seenAlready(world.general, 1);
        world.posts(world.general);
        world.posts(world.general);
        world.settles();
        assertThat(world.heard(alice)).containsExactly("general 2");
    }

    @Test
    void a_slow_client_is_cut_and_the_others_hear_on() {
        var alice = world.seated();
        var slow = world.seated();
        world.outletOf(slow)
                .whileSending(
                        () -> IntStream.rangeClosed(0, SendQueue.MOST_FRAMES).forEach(number -> {
                            world.posts(world.general);
                            world.settles();
                        }));
        world.posts(world.general);
        world.settles();
        assertThat(world.outletOf(slow).closedWith()).isEqualTo(CloseCode.TOO_SLOW);
        assertThat(world.heard(alice)).hasSize(SendQueue.MOST_FRAMES + 2);
    }
}
