package app.beep.notify.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.authorization.RoleSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What changes of access do to those who are in a room: nobody hears what they may not any more. */
class RoomRightsTest {
    private final RoomWorld world = new RoomWorld();

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
}
