package app.beep.common.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import app.beep.common.authorization.RolesHeld.Held;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTHZ-01")
class PermissionsTest {
    private static final RoleSet ORDINARY = new RoleSet(false, Set.of());
    private static final RoleSet HELPERS = new RoleSet(false, Set.of(new RoleId(UUID.randomUUID())));

    private final UserId user = new UserId(UUID.randomUUID());
    private final UserId other = new UserId(UUID.randomUUID());
    private final ServerId serverId = ServerId.next();
    private final Resource server = Resource.server(serverId);
    private final Resource channel = Resource.channel(ChannelId.next(), serverId);
    private final Permissions permissions = new Permissions();
    private final FakeEngine engine = new FakeEngine();
    private final Map<UserId, RoleSet> members = new HashMap<>(Map.of(user, ORDINARY, other, ORDINARY));
    private long version = 1;
    private long rolesVersion = 1;
    private long channelsVersion = 1;
    private int rolesAsked;
    private boolean rolesAreKnown = true;

    @BeforeEach
    void wire() {
        permissions.versions = of -> new AccessState(new AccessVersion(version, channelsVersion), "token-" + version);
        permissions.standings = new Standings();
        permissions.standings.roles = (in, who) -> roles(who);
        permissions.questions = new Questions();
        permissions.questions.permify = engine;
        permissions.moderators = new PlatformModerators();
        permissions.moderators.questions = permissions.questions;
    }

    private Optional<Held> roles(UserId who) {
        rolesAsked++;
        return rolesAreKnown ? Optional.of(new Held(version, rolesVersion, members.get(who))) : Optional.empty();
    }

    @Test
    void a_question_that_repeats_asks_nobody() {
        permissions.allows(user, channel, "write");
        permissions.allows(user, channel, "write");

        assertThat(engine.checks).isEqualTo(1);
        assertThat(rolesAsked).isEqualTo(2);
    }

    @Test
    void a_question_is_asked_as_of_the_servers_last_change() {
        permissions.allows(user, channel, "write");
        version++;
        rolesVersion++;
        permissions.all(user, channel, List.of("write"));

        assertThat(engine.tokens).containsExactly("token-1", "token-2");
    }

    @Test
    void many_permissions_are_one_question_and_are_remembered_too() {
        var all = permissions.all(user, channel, List.of("read", "write", "pin"));
        permissions.allows(user, channel, "pin");
        permissions.all(user, channel, List.of("write", "read"));

        assertThat(all).containsExactly(entry("read", true), entry("write", true), entry("pin", true));
        assertThat(engine.bulks).isEqualTo(1);
        assertThat(engine.checks).isZero();
    }

    @Test
    void many_resources_are_asked_for_in_hundreds_and_only_those_not_known() {
        var channels = Stream.generate(() -> Resource.channel(ChannelId.next(), serverId))
                .limit(150)
                .toList();
        permissions.allowedOf(user, channels.subList(0, 120), "read");
        assertThat(engine.bulks).isEqualTo(2);

        assertThat(permissions.allowedOf(user, channels, "read")).isEqualTo(channels);
        assertThat(engine.bulks).isEqualTo(3);
        assertThat(engine.items).isEqualTo(150);
    }

    @Test
    void what_is_denied_in_bulk_is_asked_once_more() {
        engine.failing = Set.of("write");
        engine.rule = (who, permission, entity) -> !permission.equals("pin");

        assertThat(permissions.all(user, channel, List.of("read", "write", "pin")))
                .containsExactly(entry("read", true), entry("write", true), entry("pin", false));
        assertThat(engine.items).isEqualTo(5);
    }

    @Test
    void an_engine_that_does_not_answer_means_unavailable_and_never_allowed() {
        engine.meanwhile = () -> {
            throw new ProcessingException("refused");
        };

        assertThatThrownBy(() -> permissions.allows(user, channel, "write"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503));
    }

    @Nested
    class Sharing {
        @Test
        void who_holds_the_same_roles_is_decided_about_once() {
            permissions.allows(user, channel, "write");
            permissions.allows(other, channel, "write");

            assertThat(engine.checks).isEqualTo(1);
        }

        @Test
        void who_holds_others_is_asked_for() {
            members.put(other, HELPERS);
            engine.rule = (who, permission, entity) -> who.equals(other.toString());

            assertThat(permissions.allows(user, channel, "pin")).isFalse();
            assertThat(permissions.allows(other, channel, "pin")).isTrue();
        }

        @Test
        void the_owner_shares_with_nobody() {
            members.put(other, new RoleSet(true, Set.of()));
            engine.rule = (who, permission, entity) -> who.equals(other.toString());

            assertThat(permissions.allows(other, channel, "pin")).isTrue();
            assertThat(permissions.allows(user, channel, "pin")).isFalse();
        }

        @Test
        void a_stranger_shares_with_nobody_and_is_asked_for_once() {
            members.remove(user);
            engine.rule = (who, permission, entity) -> who.equals(other.toString());

            assertThat(permissions.allows(user, channel, "read")).isFalse();
            assertThat(permissions.allows(user, channel, "read")).isFalse();
            assertThat(permissions.allows(other, channel, "read")).isTrue();
            assertThat(engine.checks).isEqualTo(2);
        }

        @Test
        void a_join_makes_permify_be_asked_nothing() {
            permissions.allows(user, channel, "write");
            version++;
            permissions.allows(user, channel, "write");

            assertThat(engine.checks).isEqualTo(1);
            assertThat(rolesAsked).isEqualTo(3);
        }

        @Test
        void who_is_thrown_out_is_denied_at_once() {
            permissions.allows(user, channel, "write");
            members.remove(user);
            engine.rule = (who, permission, entity) -> who.equals(other.toString());
            version++;

            assertThat(permissions.allows(user, channel, "write")).isFalse();
        }

        @Test
        void a_change_of_roles_makes_it_ask_again() {
            assertThat(permissions.allows(user, channel, "write")).isTrue();
            engine.rule = (who, permission, entity) -> false;
            version++;
            rolesVersion++;

            assertThat(permissions.allows(user, channel, "write")).isFalse();
        }

        @Test
        void a_change_of_a_channels_access_makes_it_ask_again() {
            assertThat(permissions.allows(user, channel, "write")).isTrue();
            engine.rule = (who, permission, entity) -> false;
            channelsVersion++;

            assertThat(permissions.allows(user, channel, "write")).isFalse();
        }

        @Test
        void decisions_during_which_the_version_changed_are_not_remembered() {
            engine.meanwhile = () -> version++;
            permissions.allows(user, channel, "write");
            permissions.all(user, channel, List.of("write", "read"));
            engine.meanwhile = () -> {};
            permissions.allows(user, channel, "write");

            assertThat(engine.checks).isEqualTo(2);
        }

        @Test
        void who_leaves_meanwhile_is_denied_alone() {
            engine.meanwhile = () -> {
                members.remove(user);
                engine.rule = (who, permission, entity) -> who.equals(other.toString());
            };

            assertThat(permissions.allows(user, channel, "read")).isFalse();
            assertThat(permissions.allows(other, channel, "read")).isTrue();
        }

        @Test
        void who_gets_a_role_meanwhile_is_allowed_alone() {
            engine.rule = (who, permission, entity) -> false;
            engine.meanwhile = () -> {
                members.put(user, HELPERS);
                engine.rule = (who, permission, entity) -> who.equals(user.toString());
            };

            assertThat(permissions.allows(user, channel, "pin")).isTrue();
            assertThat(permissions.allows(other, channel, "pin")).isFalse();
        }

        @Test
        void who_leaves_and_is_back_before_permifys_version_tells_is_denied_alone() {
            var departures = new AtomicLong();
            permissions.standings.roles =
                    (in, who) -> Optional.of(new Held(version + departures.get(), rolesVersion, members.get(who)));
            engine.rule = (who, permission, entity) -> who.equals(other.toString());
            engine.meanwhile = () -> departures.addAndGet(2);

            assertThat(permissions.allows(user, channel, "read")).isFalse();
            engine.meanwhile = () -> {};
            assertThat(permissions.allows(other, channel, "read")).isTrue();
        }

        @Test
        void roles_of_another_version_than_permifys_are_not_relied_upon() {
            permissions.standings.roles = (in, who) -> Optional.of(new Held(version + 1, rolesVersion, null));

            assertThat(permissions.allows(user, channel, "write")).isTrue();
        }
    }

    @Nested
    class WhileNobodyTellsRoles {
        @BeforeEach
        void down() {
            rolesAreKnown = false;
        }

        @Test
        void each_person_is_asked_for_once_as_long_as_the_version_stands() {
            engine.rule = (who, permission, entity) -> who.equals(user.toString());

            assertThat(permissions.allows(user, channel, "write")).isTrue();
            assertThat(permissions.allows(user, channel, "write")).isTrue();
            assertThat(permissions.allows(other, channel, "write")).isFalse();
            assertThat(engine.checks).isEqualTo(2);
        }

        @Test
        void any_change_makes_it_ask_again() {
            permissions.allows(user, channel, "write");
            engine.rule = (who, permission, entity) -> false;
            version++;

            assertThat(permissions.allows(user, channel, "write")).isFalse();
        }
    }

    @Nested
    class ThePlatform {
        @Test
        void its_moderators_may_moderate_where_they_are_strangers() {
            members.remove(user);
            engine.rule = (who, permission, entity) -> entity.equals("platform:beep");

            assertThat(permissions.allows(user, server, "moderate")).isTrue();
            assertThat(permissions.allows(user, server, "read")).isFalse();
        }

        @Test
        void what_it_gives_to_one_is_given_to_nobody_who_holds_the_same_roles() {
            engine.rule = (who, permission, entity) -> who.equals(user.toString());

            assertThat(permissions.allows(user, server, "moderate")).isTrue();
            assertThat(permissions.allows(other, server, "moderate")).isFalse();
        }

        @Test
        void whom_the_server_lets_moderate_is_not_asked_of_the_platform_again() {
            engine.rule = (who, permission, entity) -> !entity.equals("platform:beep");
            permissions.allows(user, server, "moderate");
            var asked = engine.items + engine.checks;

            assertThat(permissions.allows(other, server, "moderate")).isTrue();
            assertThat(engine.items + engine.checks).isEqualTo(asked);
        }
    }
}
