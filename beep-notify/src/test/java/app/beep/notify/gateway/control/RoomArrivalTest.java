package app.beep.notify.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.notify.gateway.entity.CloseCode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How people come into a room, and go. */
class RoomArrivalTest {
    private final RoomWorld world = new RoomWorld();

    @Test
    void who_enters_is_told_the_heads_of_the_channels_that_can_be_read() {
        world.posted(world.general);
        world.posted(world.general);
        var heads = world.enters(world.member(world.keyholder));
        world.settles();
        assertThat(heads).isCompletedWithValue(Map.of(world.general, 2L, world.secret, 0L));
    }

    @Test
    void a_late_joiner_hears_what_comes_after_its_heads() {
        world.seated();
        world.posts(world.general);
        var late = world.member();
        var heads = world.enters(late);
        world.posts(world.general);
        world.settles();
        assertThat(heads).isCompletedWithValue(Map.of(world.general, 1L));
        assertThat(world.heard(late)).containsExactly("general 2");
    }

    @Test
    void what_happens_while_the_heads_are_read_reaches_the_newcomer() {
        var alice = world.member();
        var heads = world.enters(alice);
        world.asking.runOne();
        world.posts(world.general);
        world.settles();
        assertThat(heads).isCompletedWithValue(Map.of(world.general, 0L));
        assertThat(world.heard(alice)).containsExactly("general 1");
    }

    @Test
    void members_with_the_same_roles_ask_the_truth_once() {
        world.seated();
        var questions = world.truth.askedAbout.size();
        IntStream.range(0, 100).forEach(number -> world.enters(world.member()));
        world.settles();
        assertThat(world.truth.askedAbout).hasSize(questions);
    }

    @Test
    void another_set_of_roles_is_asked_of_one_member_only() {
        world.seated();
        var bob = world.member(world.keyholder);
        world.truth.askedAbout.clear();
        world.enters(bob);
        world.settles();
        assertThat(world.truth.askedAbout).containsExactly(Set.of(world.userOf(bob)));
    }

    @Test
    void the_heads_of_all_channels_are_read_at_once() {
        world.enters(world.member(world.keyholder));
        world.settles();
        assertThat(world.truth.askedHeads).containsExactly(Set.of(world.general, world.secret));
    }

    @Test
    void heads_that_are_known_are_not_read_again() {
        world.seated(world.keyholder);
        world.truth.askedHeads.clear();
        world.seated();
        assertThat(world.truth.askedHeads).isEmpty();
    }

    @Test
    void who_is_no_member_when_the_truth_is_asked_gets_no_seat() {
        var stranger = world.connection(new UserId(UUID.randomUUID()));
        var heads = world.enters(stranger);
        world.settles();
        world.posts(world.general);
        world.settles();
        assertThat(heads).isCompletedWithValue(Map.of());
        assertThat(world.heard(stranger)).isEmpty();
    }

    @Test
    void who_went_before_the_turn_came_gets_no_seat() {
        var alice = world.member();
        world.enters(alice);
        alice.close(CloseCode.COME_BACK);
        world.settles();
        assertThat(world.room.isEmpty()).isTrue();
        assertThat(world.timesEmpty).isPositive();
    }

    @Test
    void who_enters_while_the_truth_cannot_be_read_is_told_so() {
        world.truth.failures = 1;
        var heads = world.enters(world.member());
        world.settles();
        assertThat(heads).isCompletedExceptionally();
        assertThat(heads.exceptionNow()).isInstanceOf(ProblemException.class);
    }

    @Test
    void who_comes_back_after_a_failure_is_seated() {
        world.truth.failures = 1;
        var alice = world.member();
        world.enters(alice);
        world.settles();
        world.enters(alice);
        world.passes(Steps.RETRY);
        world.posts(world.general);
        world.settles();
        assertThat(world.heard(alice)).containsExactly("general 1");
    }

    @Test
    void one_who_leaves_hears_no_more_even_while_the_room_holds_back() {
        var alice = world.seated();
        var bob = world.seated();
        world.truth.version++;
        world.posts(world.general);
        world.room.leave(bob);
        world.settles();
        assertThat(world.heard(bob)).isEmpty();
        assertThat(world.heard(alice)).containsExactly("general 1");
    }

    @Test
    void a_room_that_hears_at_once_is_not_left_before_anybody_has_come() {
        world.room.listen(CompletableFuture.completedFuture(null));
        assertThat(world.timesEmpty).isZero();
        assertThat(world.room.isEmpty()).isFalse();
    }

    @Test
    void a_room_asks_nothing_before_it_hears() {
        var heard = new CompletableFuture<Void>();
        world.room.listen(heard);
        var alice = world.member();
        world.enters(alice);
        world.lane.runAll();
        assertThat(world.asking.waiting()).isOne();
        heard.complete(null);
        world.asking.runOne();
        assertThat(world.truth.askedAbout).isEmpty();
        world.settles();
        assertThat(world.truth.askedAbout).isNotEmpty();
    }

    @Test
    void one_who_joins_while_connected_is_seated_and_told_the_heads() {
        var alice = world.seated();
        world.posts(world.general);
        var bob = world.member();
        world.room.happened(world.joined(bob));
        world.posts(world.general);
        world.settles();
        assertThat(world.heard(bob)).containsExactly("+general@1", "member.joined", "general 2");
        assertThat(world.heard(alice)).containsExactly("general 1", "member.joined", "general 2");
    }

    @Test
    void one_who_joined_and_left_again_gets_no_seat() {
        world.seated();
        var bob = world.member();
        var joined = world.joined(bob);
        world.isNoMemberAnyMore(bob);
        var left = world.left(bob);
        world.room.happened(joined);
        world.room.happened(left);
        world.posts(world.general);
        world.settles();
        assertThat(world.heard(bob)).isEmpty();
    }

    @Test
    void a_connection_knows_the_rooms_in_which_it_sits() {
        var alice = world.seated();
        assertThat(alice.rooms()).containsExactly(world.server);
        world.isNoMemberAnyMore(alice);
        world.room.happened(world.left(alice));
        world.settles();
        assertThat(alice.rooms()).isEmpty();
    }

    @Test
    void a_room_that_nobody_is_in_any_more_is_given_up() {
        var alice = world.seated();
        assertThat(world.room.isEmpty()).isFalse();
        world.room.leave(alice);
        assertThat(world.room.isEmpty()).isTrue();
    }
}
