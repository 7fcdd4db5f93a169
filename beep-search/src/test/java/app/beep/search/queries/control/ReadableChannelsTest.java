package app.beep.search.queries.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.authorization.AccessState;
import app.beep.common.authorization.AccessVersion;
import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.search.index.entity.Carried;
import app.beep.search.peers.control.ChannelLabels;
import app.beep.search.peers.control.ChannelsApi.Channel;
import app.beep.search.peers.control.Memberships;
import app.beep.search.queries.entity.MessageQuery;
import app.beep.search.queries.entity.Order;
import app.beep.search.queries.entity.Searcher;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-SRCH-03")
class ReadableChannelsTest {
    private final Searcher searcher = new Searcher(new UserId(UUID.randomUUID()), "token");
    private final Channel here = channel(ServerId.next());
    private final Channel there = channel(ServerId.next());
    private final Map<ServerId, Long> versions = new HashMap<>();
    private final Truth truth = new Truth();
    private final Decisions permify = new Decisions();
    private final ReadableChannels channels = new ReadableChannels();

    @BeforeEach
    void wire() {
        truth.let(here);
        truth.let(there);
        var servers = new ReadableServers();
        servers.memberships = truth;
        servers.versions = server -> new AccessState(new AccessVersion(versions.getOrDefault(server, 1L), 0), "token");
        channels.readable = servers;
        channels.memberships = truth;
        channels.permissions = permify;
        channels.labels = new Labels();
    }

    @Test
    void a_search_over_everything_looks_into_all_readable_channels() {
        assertThat(channels.within(searcher, everything())).containsExactlyInAnyOrder(here.id(), there.id());
    }

    @Test
    void a_repeated_search_asks_nothing_that_permify_would_have_to_answer() {
        search(everything());
        var asked = truth.asked;
        search(everything());
        search(in(here.serverId(), null));
        search(in(null, there.id()));

        assertThat(asked).isEqualTo(2);
        assertThat(truth.asked).isEqualTo(asked);
        assertThat(permify.asked).isZero();
    }

    @Test
    void a_change_of_access_makes_it_ask_again_for_that_server_alone() {
        search(everything());
        truth.close(here);
        versions.merge(here.serverId(), 2L, Long::max);

        assertThat(channels.within(searcher, everything())).containsExactly(there.id());
        assertThat(truth.asked).isEqualTo(3);
    }

    @Test
    void a_search_within_one_server_asks_for_that_server_alone() {
        assertThat(channels.within(searcher, in(here.serverId(), null))).containsExactly(here.id());
        assertThat(truth.asked).isEqualTo(1);
    }

    @Test
    void a_search_within_one_channel_is_one_question_about_it() {
        assertThat(channels.within(searcher, in(null, here.id()))).containsExactly(here.id());
        assertThat(permify.asked).isEqualTo(1);
        assertThat(truth.asked).isZero();
    }

    @Test
    void a_change_that_overtakes_an_answer_is_not_forgotten() {
        truth.meanwhile = () -> versions.put(here.serverId(), 2L);
        channels.within(searcher, in(here.serverId(), null));
        truth.meanwhile = () -> {};
        truth.close(here);

        assertThat(channels.within(searcher, in(here.serverId(), null))).isEmpty();
    }

    @Test
    void what_was_found_is_judged_again_when_access_changed_meanwhile() {
        channels.within(searcher, everything());
        versions.put(here.serverId(), 2L);
        permify.denied = Set.of(here.id());

        assertThat(channels.stillReadable(searcher, List.of(here.id(), there.id())))
                .containsOnlyKeys(there.id());
    }

    @Test
    void a_server_or_channel_that_one_does_not_see_is_not_there() {
        var foreign = channel(ServerId.next());
        permify.denied = Set.of(here.id());

        assertNotFound(in(foreign.serverId(), null));
        assertNotFound(in(null, foreign.id()));
        assertNotFound(in(null, here.id()));
        assertNotFound(in(there.serverId(), here.id()));
    }

    @Test
    void while_nobody_knows_nothing_is_readable() {
        truth.meanwhile = () -> {
            throw ProblemException.unavailable("beep-channels");
        };

        assertThatThrownBy(() -> channels.within(searcher, everything())).isInstanceOf(ProblemException.class);
    }

    @Test
    void another_persons_answers_are_not_taken() {
        channels.within(searcher, in(here.serverId(), null));
        channels.within(new Searcher(new UserId(UUID.randomUUID()), "other"), in(here.serverId(), null));

        assertThat(truth.asked).isEqualTo(2);
    }

    private void search(MessageQuery query) {
        channels.within(searcher, query);
        channels.stillReadable(searcher, List.of(here.id(), there.id()));
    }

    private void assertNotFound(MessageQuery query) {
        assertThatThrownBy(() -> channels.within(searcher, query))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(404));
    }

    private static MessageQuery everything() {
        return in(null, null);
    }

    private static MessageQuery in(@Nullable ServerId server, @Nullable ChannelId channel) {
        return new MessageQuery(null, server, channel, null, null, null, null, List.of(Carried.LINK), Order.NEWEST);
    }

    private static Channel channel(ServerId server) {
        return new Channel(ChannelId.next(), "general", server);
    }

    /** What beep-servers and beep-channels know; counts the questions that Permify has a part in. */
    private static final class Truth extends Memberships {
        private final Map<ServerId, Set<ChannelId>> readable = new HashMap<>();
        private Runnable meanwhile = () -> {};
        private int asked;

        void let(Channel channel) {
            readable.put(channel.serverId(), Set.of(channel.id()));
        }

        void close(Channel channel) {
            readable.put(channel.serverId(), Set.of());
        }

        @Override
        public List<ServerId> of(UserId user) {
            return List.copyOf(readable.keySet());
        }

        @Override
        public Optional<Set<ChannelId>> readable(ServerId server, String token) {
            asked++;
            meanwhile.run();
            return Optional.ofNullable(readable.get(server));
        }
    }

    private static final class Decisions extends Permissions {
        private Set<ChannelId> denied = Set.of();
        private int asked;

        @Override
        public <R extends Resource> List<R> allowedOf(UserId user, Collection<R> resources, String permission) {
            asked++;
            assertThat(permission).isEqualTo("read");
            return resources.stream()
                    .filter(resource -> !denied.contains(resource.id()))
                    .toList();
        }
    }

    private final class Labels extends ChannelLabels {
        private final Map<ChannelId, Channel> all =
                List.of(here, there).stream().collect(Collectors.toMap(Channel::id, Function.identity()));

        @Override
        public Map<ChannelId, Channel> of(Collection<ChannelId> ids) {
            return all.entrySet().stream()
                    .filter(entry -> ids.contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
