package app.beep.notify.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.authorization.RoleSet;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.notify.gateway.entity.CloseCode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Duration GRACE = Duration.ofMillis(50);

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
    void a_kicked_member_hears_that_and_nothing_after_it() {
        var alice = world.seated();
        var bob = world.seated();
        world.isNoMemberAnyMore(bob);
        world.room.happened(world.left(bob));
        world.posts(world.general);
        world.settles();
        assertThat(world.heard(bob)).containsExactly("member.left");
        assertThat(world.heard(alice)).containsExactly("member.left", "general 1");
    }

    @Test
    void a_message_cannot_overtake_the_kick_before_it() {
        var alice = world.seated();
        var bob = world.seated();
        world.isNoMemberAnyMore(bob);
        var kick = world.left(bob);
        world.posts(world.general);
        world.room.happened(kick);
        world.settles();
        assertThat(world.heard(bob)).containsExactly("-general");
        assertThat(world.heard(alice)).containsExactly("general 1", "member.left");
    }

    @Test
    void a_message_that_a_changed_channel_was_posted_under_is_shown_to_its_readers_only() {
        var alice = world.seated();
        var bob = world.seated(world.keyholder);
        world.truth.readable.put(new RoleSet(false, Set.of()), Set.of());
        world.truth.channelsVersion++;
        world.posts(world.general);
        world.settles();
        assertThat(world.heard(alice)).containsExactly("-general");
        assertThat(world.heard(bob)).containsExactly("general 1");
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
    void nothing_is_shown_while_the_truth_is_asked() {
        var alice = world.seated();
        world.truth.version++;
        world.posts(world.general);
        world.posts(world.general);
        assertThat(world.heard(alice)).isEmpty();
        world.settles();
        assertThat(world.heard(alice)).containsExactly("general 1", "general 2");
    }

    @Test
    void the_lane_does_not_wait_for_the_truth() {
        world.seated();
        world.truth.version++;
        world.posts(world.general);
        world.lane.runAll();
        assertThat(world.asking.waiting()).isEqualTo(1);
    }

    @Test
    void a_refresh_that_fails_is_tried_again_and_nothing_is_lost_or_shown_too_early() {
        var alice = world.seated();
        world.truth.version++;
        world.truth.failures = 3;
        world.posts(world.general);
        world.posts(world.general);
        for (int time = 0; time < 3; time++) {
            world.settles();
            assertThat(world.heard(alice)).isEmpty();
            world.passes(Steps.RETRY);
        }
        assertThat(world.heard(alice)).containsExactly("general 1", "general 2");
    }

    @Test
    void a_change_during_a_refresh_is_looked_at_too() {
        var alice = world.seated();
        var bob = world.seated(world.keyholder);
        world.truth.version++;
        world.posts(world.general);
        world.asking.runOne();
        world.gains(bob);
        world.room.happened(world.updated(bob));
        world.posts(world.secret);
        world.settles();
        assertThat(world.heard(bob)).containsExactly("general 1", "-secret", "member.updated");
        assertThat(world.heard(alice)).containsExactly("general 1", "member.updated");
    }

    @Test
    void one_member_who_gains_a_role_is_looked_at_alone_and_told_what_was_gained() {
        world.seated(world.keyholder);
        var bob = world.seated();
        world.posts(world.secret);
        world.settles();
        world.truth.askedAbout.clear();
        world.gains(bob, world.keyholder);
        world.room.happened(world.updated(bob));
        world.settles();
        assertThat(world.truth.askedAbout).containsExactly(Set.of(world.userOf(bob)));
        assertThat(world.heard(bob)).containsExactly("+secret@1", "member.updated");
    }

    @Test
    void one_member_who_loses_a_role_hears_no_more_of_its_channels() {
        var bob = world.seated(world.keyholder);
        world.gains(bob);
        world.room.happened(world.updated(bob));
        world.posts(world.secret);
        world.posts(world.general);
        world.settles();
        assertThat(world.heard(bob)).containsExactly("-secret", "member.updated", "general 1");
    }

    @Test
    void a_change_of_a_member_who_is_not_here_asks_nothing() {
        var alice = world.seated();
        world.truth.askedAbout.clear();
        var elsewhere = world.member();
        world.room.happened(world.updated(elsewhere));
        world.settles();
        assertThat(world.truth.askedAbout).isEmpty();
        assertThat(world.heard(alice)).containsExactly("member.updated");
    }

    @Test
    void a_role_that_is_deleted_is_taken_from_everybody_at_once() {
        var alice = world.seated(world.keyholder);
        var bob = world.seated(world.keyholder);
        world.gains(alice);
        world.gains(bob);
        world.truth.askedAbout.clear();
        world.room.happened(world.roleDeleted());
        world.settles();
        assertThat(world.truth.askedAbout).hasSize(1);
        assertThat(world.heard(alice)).containsExactly("-secret", "role.deleted");
        assertThat(world.heard(bob)).containsExactly("-secret", "role.deleted");
    }

    @Test
    void a_channel_that_is_deleted_is_lost_to_its_readers() {
        var alice = world.seated();
        world.truth.readable.put(new RoleSet(false, Set.of()), Set.of());
        world.room.happened(world.deleted(world.general));
        world.settles();
        assertThat(world.heard(alice)).containsExactly("-general");
    }

    @Test
    void a_channel_that_is_opened_later_is_heard_from_its_first_event() {
        world.truth.readable.put(new RoleSet(false, Set.of()), Set.of());
        var alice = world.seated();
        world.truth.readable.put(new RoleSet(false, Set.of()), Set.of(world.general));
        world.room.happened(world.opened(world.general));
        world.posts(world.general);
        world.posts(world.general);
        world.settles();
        assertThat(world.heard(alice)).containsExactly("+general@0", "channel.created", "general 1", "general 2");
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
    void access_changes_that_were_missed_are_found_at_the_next_one() {
        var bob = world.seated();
        world.isNoMemberAnyMore(bob);
        var missed = world.left(bob);
        assertThat(missed).isNotNull();
        world.room.happened(world.updated(world.member()));
        world.settles();
        assertThat(world.heard(bob)).containsExactly("member.updated", "-general");
    }

    @Test
    void a_newcomer_who_knows_more_than_the_room_makes_it_look_again() {
        var bob = world.seated();
        world.isNoMemberAnyMore(bob);
        world.truth.version++;
        world.enters(world.member());
        world.settles();
        assertThat(world.heard(bob)).containsExactly("-general");
    }

    @Test
    void a_newcomer_who_knows_less_than_the_room_is_looked_at_alone() {
        world.seated();
        var bob = world.member();
        world.truth.askedAbout.clear();
        world.enters(bob, world.truth.version - 1);
        world.settles();
        assertThat(world.truth.askedAbout).containsExactly(Set.of(world.userOf(bob)));
    }

    @Test
    void while_roles_are_unsettled_a_member_can_enter_and_hears_what_the_old_rights_allow() {
        var bob = world.member();
        world.truth.settled = false;
        world.truth.version++;
        world.truth.inForce.put(world.userOf(bob), Set.of(world.secret));
        world.enters(bob);
        world.settles();
        world.posts(world.general);
        world.posts(world.secret);
        world.settles();
        assertThat(world.heard(bob)).containsExactly("secret 1");
    }

    @Test
    void when_roles_have_settled_the_new_rights_hold() {
        var bob = world.member();
        world.truth.settled = false;
        world.truth.inForce.put(world.userOf(bob), Set.of(world.secret));
        world.enters(bob);
        world.settles();
        world.truth.settled = true;
        world.passes(Readers.PROVISIONAL);
        world.posts(world.secret);
        world.settles();
        assertThat(world.heard(bob)).containsExactly("+general@0 -secret");
    }

    @Test
    void while_roles_are_unsettled_who_is_kicked_hears_no_more() {
        var alice = world.seated();
        var bob = world.seated();
        world.truth.settled = false;
        world.truth.inForce.putAll(
                Map.of(world.userOf(alice), Set.of(world.general), world.userOf(bob), Set.of(world.general)));
        world.truth.version++;
        world.posts(world.general);
        world.settles();
        world.isNoMemberAnyMore(bob);
        world.truth.inForce.remove(world.userOf(bob));
        world.room.happened(world.left(bob));
        world.posts(world.general);
        world.settles();
        assertThat(world.heard(bob)).containsExactly("general 1", "member.left");
        assertThat(world.heard(alice)).containsExactly("general 1", "member.left", "general 2");
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
    void access_that_was_lost_unseen_is_found_by_looking_again() {
        var bob = world.seated();
        world.isNoMemberAnyMore(bob);
        world.room.lookAgain();
        world.settles();
        assertThat(world.heard(bob)).containsExactly("-general");
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
