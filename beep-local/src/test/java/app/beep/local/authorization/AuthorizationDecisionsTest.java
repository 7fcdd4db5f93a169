package app.beep.local.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.PostgresExtension;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

@Tag("R-AUTHZ-01")
@ExtendWith(PostgresExtension.class)
@ParameterizedClass
@ArgumentsSource(Endpoints.class)
class AuthorizationDecisionsTest {

    private static final List<String> IN_CHANNEL =
            List.of("read", "write", "react", "attach", "connect", "pin", "manage", "delete_messages", "moderate");
    private static final List<String> ON_SERVER = List.of(
            "is_member",
            "administer",
            "manage",
            "manage_roles",
            "manage_channels",
            "invite",
            "kick",
            "ban",
            "read",
            "write",
            "react",
            "attach",
            "connect",
            "pin",
            "delete_messages",
            "moderate",
            "archive",
            "delete",
            "transfer");

    private final Permify permify;
    private final Community community;

    AuthorizationDecisionsTest(Permify permify) {
        this.permify = permify.alone();
        community = new Community(this.permify);
    }

    @Test
    void the_owner_may_do_everything() {
        assertThat(allowed(community.server, ON_SERVER, community.owner)).isEqualTo(ON_SERVER);
        assertThat(allowed(community.restrictedChannel(), IN_CHANNEL, community.owner))
                .isEqualTo(IN_CHANNEL);
    }

    @Test
    void a_new_member_holds_what_the_default_role_gives_without_a_tuple_of_their_own() {
        var member = community.member();
        assertThat(allowed(community.openChannel(), IN_CHANNEL, member)).isEqualTo(Community.DEFAULTS);
        assertThat(allowed(community.server, ON_SERVER, member))
                .containsExactly("is_member", "read", "write", "react", "attach", "connect");
    }

    @Test
    void a_stranger_may_do_nothing() {
        var stranger = Community.user();
        assertThat(allowed(community.server, ON_SERVER, stranger)).isEmpty();
        assertThat(allowed(community.openChannel(), IN_CHANNEL, stranger)).isEmpty();
    }

    @Test
    void a_kick_takes_everything_whatever_role_tuples_are_left() {
        var channel = community.restrictedChannel();
        var admin = community.member();
        var role = community.role("administer");
        community.assign(role, admin);
        permify.write(channel + "#reader@" + admin, channel + "#manager@" + role + "#assignee");
        assertThat(allowed(channel, IN_CHANNEL, admin)).isEqualTo(IN_CHANNEL);

        community.kick(admin);

        assertThat(allowed(channel, IN_CHANNEL, admin)).isEmpty();
        assertThat(allowed(community.server, ON_SERVER, admin)).isEmpty();
    }

    @Test
    void whoever_may_administer_may_do_all_that_roles_can_give() {
        var admin = community.member();
        community.assign(community.role("administer"), admin);
        assertThat(allowed(community.restrictedChannel(), IN_CHANNEL, admin)).isEqualTo(IN_CHANNEL);
        assertThat(allowed(community.server, ON_SERVER, admin))
                .doesNotContain("archive", "delete", "transfer")
                .hasSize(ON_SERVER.size() - 3);
    }

    @Test
    void a_restricted_channel_is_for_its_roles_only() {
        var channel = community.restrictedChannel();
        var readers = community.role();
        var writers = community.role();
        var reader = community.member();
        var writer = community.member();
        community.assign(readers, reader);
        community.assign(writers, writer);
        permify.write(channel + "#reader@" + readers + "#assignee", channel + "#writer@" + writers + "#assignee");

        assertThat(allowed(channel, IN_CHANNEL, reader)).containsExactly("read", "react", "connect");
        assertThat(allowed(channel, IN_CHANNEL, writer)).containsExactly("read", "write", "react", "attach", "connect");
        assertThat(allowed(channel, IN_CHANNEL, community.member())).isEmpty();
    }

    @Test
    void a_person_can_be_let_into_a_restricted_channel_without_a_role() {
        var channel = community.restrictedChannel();
        var member = community.member();
        var outsider = Community.user();
        permify.write(channel + "#writer@" + member, channel + "#writer@" + outsider);
        assertThat(permify.allows(channel, "write", member)).isTrue();
        assertThat(allowed(channel, IN_CHANNEL, outsider)).isEmpty();
    }

    @Test
    void a_channel_can_be_open_to_read_and_restricted_to_write() {
        var channel = "channel:" + UUID.randomUUID();
        var writer = community.member();
        permify.write(
                channel + "#server@" + community.server,
                channel + "#open_read@" + community.server,
                channel + "#writer@" + writer);
        assertThat(permify.allows(channel, "write", writer)).isTrue();
        var other = community.member();
        assertThat(permify.allows(channel, "read", other)).isTrue();
        assertThat(permify.allows(channel, "write", other)).isFalse();
    }

    @Test
    void who_is_muted_reads_on_and_neither_writes_nor_reacts_nor_connects() {
        var channel = community.openChannel();
        var muted = community.member();
        permify.write(channel + "#muted@" + muted);
        assertThat(allowed(channel, IN_CHANNEL, muted)).containsExactly("read");
        permify.delete(channel + "#muted@" + muted);
        assertThat(allowed(channel, IN_CHANNEL, muted)).isEqualTo(Community.DEFAULTS);
    }

    @Test
    void a_muted_role_mutes_its_members_but_no_administrator() {
        var channel = community.openChannel();
        var role = community.role();
        var admin = community.member();
        var member = community.member();
        community.assign(role, admin);
        community.assign(role, member);
        community.assign(community.role("administer"), admin);
        permify.write(channel + "#muted@" + role + "#assignee");
        assertThat(permify.allows(channel, "write", member)).isFalse();
        assertThat(permify.allows(channel, "write", admin)).isTrue();
    }

    @Test
    void a_channels_moderator_deletes_messages_there_and_only_there() {
        var channel = community.openChannel();
        var role = community.role();
        var moderator = community.member();
        community.assign(role, moderator);
        permify.write(channel + "#moderator@" + role + "#assignee");
        assertThat(permify.allows(channel, "delete_messages", moderator)).isTrue();
        assertThat(permify.allows(channel, "moderate", moderator)).isTrue();
        assertThat(permify.allows(community.openChannel(), "delete_messages", moderator))
                .isFalse();
        assertThat(permify.allows(community.server, "moderate", moderator)).isFalse();
    }

    @Test
    void a_platform_administrator_moderates_and_archives_but_does_not_read_along() {
        var admin = Community.user();
        permify.write("platform:beep#admin@" + admin);
        assertThat(allowed(community.server, ON_SERVER, admin)).containsExactly("moderate", "archive", "delete");
        assertThat(allowed(community.openChannel(), IN_CHANNEL, admin)).containsExactly("moderate");
    }

    @Test
    void a_role_of_one_server_gives_nothing_in_another() {
        var other = new Community(permify);
        var guest = other.member();
        community.assign(community.role("administer"), guest);
        assertThat(allowed(community.server, ON_SERVER, guest)).isEmpty();
    }

    @Test
    void managing_roles_of_a_server_is_managing_each_of_its_roles() {
        var manager = community.member();
        community.assign(community.role("manage_roles"), manager);
        assertThat(permify.allows(community.defaultRole, "manage", manager)).isTrue();
        assertThat(permify.allows(community.defaultRole, "manage", community.member()))
                .isFalse();
    }

    @Test
    void a_blocked_participant_still_reads_a_conversation_but_does_not_write() {
        var conversation = "conversation:" + UUID.randomUUID();
        var alice = Community.user();
        var bob = Community.user();
        permify.write(
                conversation + "#participant@" + alice,
                conversation + "#participant@" + bob,
                conversation + "#blocked@" + bob);
        assertThat(allowed(conversation, List.of("read", "write"), alice)).containsExactly("read", "write");
        assertThat(allowed(conversation, List.of("read", "write"), bob)).containsExactly("read");
    }

    @Test
    void a_relation_can_be_asked_like_a_permission_and_a_set_is_a_subject() {
        var member = community.member();
        assertThat(permify.allows(community.server, "member", member)).isTrue();
        assertThat(permify.allows(community.defaultRole, "assignee", member)).isTrue();
        assertThat(permify.allows(community.defaultRole, "assignee", community.server + "#member"))
                .isTrue();
        assertThat(permify.allows(community.server, "member", community.server + "#member"))
                .isTrue();
    }

    @Test
    void looking_up_entities_finds_exactly_those_that_a_check_allows() {
        var member = community.member();
        var open = Stream.generate(community::openChannel).limit(25).toList();
        var closed = Stream.generate(community::restrictedChannel).limit(5).toList();
        var found = permify.lookup("channel", "read", member);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(open.stream()
                        .map(channel -> channel.replace("channel:", ""))
                        .toList());
        assertThat(closed).noneMatch(channel -> permify.allows(channel, "read", member));
    }

    @Test
    void looking_up_users_finds_exactly_those_that_a_check_allows() {
        var moderators = community.role("moderate");
        var chosen = Stream.generate(community::member).limit(7).toList();
        chosen.forEach(user -> community.assign(moderators, user));
        var kicked = chosen.getFirst();
        community.kick(kicked);
        var member = community.member();

        var found = permify.lookupUsers(community.server, "moderate").stream()
                .map(id -> "user:" + id)
                .toList();
        assertThat(found).contains(community.owner).containsAll(chosen.subList(1, 7));
        assertThat(found).doesNotContain(kicked, member);
        assertThat(found).allMatch(user -> permify.allows(community.server, "moderate", user));
    }

    private List<String> allowed(String entity, List<String> permissions, String user) {
        var questions = permissions.stream()
                .map(permission -> new Permify.Question(entity, permission, user))
                .toList();
        var answers = permify.allow(questions);
        return Stream.iterate(0, i -> i < permissions.size(), i -> i + 1)
                .filter(answers::get)
                .map(permissions::get)
                .toList();
    }
}
