package app.beep.notify.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.authorization.RoleSet;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.notify.peers.control.ChannelsApi.Readable;
import app.beep.notify.peers.control.ChannelsApi.Readables;
import app.beep.notify.peers.control.ServersApi.Accesses;
import app.beep.notify.peers.control.ServersApi.Membership;
import app.beep.notify.peers.control.Services;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a set of roles may read is asked of somebody who has it, and people come and go meanwhile. */
@Tag("R-RT-05")
class ServicesTruthTest {
    private static final RoleId INSIDERS = new RoleId(UUID.randomUUID());
    private static final RoleSet INSIDE = new RoleSet(false, Set.of(INSIDERS));
    private static final RoleSet ORDINARY = new RoleSet(false, Set.of());

    private final ServerId server = ServerId.next();
    private final ChannelId channel = ChannelId.next();
    private final UserId ann = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final Neighbours neighbours = new Neighbours();
    private final ServicesTruth truth = new ServicesTruth();

    /** beep-servers and beep-channels, with something that happens while the latter is asked, and after it has decided. */
    private final class Neighbours extends Services {
        final Map<UserId, Membership> members = new LinkedHashMap<>();
        Runnable meanwhile = () -> {};
        Runnable afterwards = () -> {};
        long rolesVersion = 1;
        int questions;

        void joins(UserId user, RoleId... roles) {
            members.put(user, new Membership(user, false, List.of(roles), Instant.ofEpochSecond(questions)));
        }

        @Override
        public Accesses accesses(ServerId of, Collection<UserId> people) {
            questions++;
            return new Accesses(
                    1,
                    rolesVersion,
                    members.values().stream()
                            .filter(member -> people.contains(member.userId()))
                            .toList());
        }

        @Override
        public Readables readable(ServerId of, List<UserId> people) {
            questions++;
            meanwhile.run();
            var items = people.stream()
                    .map(user -> new Readable(user, members.containsKey(user) ? List.of(channel) : List.of()))
                    .toList();
            afterwards.run();
            return new Readables(1, items);
        }
    }

    @BeforeEach
    void wire() {
        truth.services = neighbours;
        neighbours.joins(ann, INSIDERS);
        neighbours.joins(bob);
    }

    private Rights rights(UserId... people) {
        return truth.rights(server, Set.of(people), Map.of());
    }

    private void assertThatNothingIsToldOf(UserId person) {
        assertThatThrownBy(() -> rights(person))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        unsettled -> assertThat(unsettled.problem().status()).isEqualTo(503));
    }

    @Test
    void each_set_of_roles_is_told_with_what_its_holders_may_read() {
        var rights = rights(ann, bob);

        assertThat(rights.byRoles()).isEqualTo(Map.of(INSIDE, Set.of(channel), ORDINARY, Set.of(channel)));
        assertThat(rights.of(ann)).containsExactly(channel);
    }

    @Test
    void who_left_before_was_no_member_and_says_nothing_about_others() {
        neighbours.members.remove(ann);

        assertThat(rights(ann, bob).of(ann)).isNull();
        assertThat(rights(ann, bob).byRoles()).containsOnlyKeys(ORDINARY);
    }

    @Test
    void who_leaves_while_asked_for_takes_nothing_from_those_with_the_same_roles() {
        neighbours.meanwhile = () -> neighbours.members.remove(ann);

        assertThatNothingIsToldOf(ann);
    }

    @Test
    void who_leaves_and_is_back_before_it_was_noticed_does_not_either() {
        neighbours.meanwhile = () -> neighbours.members.remove(bob);
        neighbours.afterwards = () -> neighbours.joins(bob);

        assertThatNothingIsToldOf(bob);
    }

    @Test
    void a_change_of_roles_meanwhile_makes_the_answer_worthless() {
        neighbours.meanwhile = () -> neighbours.rolesVersion++;

        assertThatNothingIsToldOf(ann);
    }

    @Test
    void who_comes_or_goes_beside_those_who_are_asked_for_does_not_matter() {
        neighbours.meanwhile = () -> {
            neighbours.members.remove(bob);
            neighbours.joins(new UserId(UUID.randomUUID()));
        };

        assertThat(rights(ann).of(ann)).containsExactly(channel);
    }
}
