package app.beep.notify.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a room does when others know of more access changes than it, or when roles are on their way to Permify. */
class RoomVersionsTest {
    private final RoomWorld world = new RoomWorld();

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
    void access_that_was_lost_unseen_is_found_by_looking_again() {
        var bob = world.seated();
        world.isNoMemberAnyMore(bob);
        world.room.lookAgain();
        world.settles();
        assertThat(world.heard(bob)).containsExactly("-general");
    }
}
