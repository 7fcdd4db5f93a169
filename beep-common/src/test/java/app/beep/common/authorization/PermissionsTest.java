package app.beep.common.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTHZ-01")
class PermissionsTest {
    private final UserId user = new UserId(UUID.randomUUID());
    private final ServerId server = ServerId.next();
    private final Resource channel = Resource.channel(ChannelId.next(), server);
    private final Permissions permissions = new Permissions();
    private final Lookups lookups = new Lookups();
    private final Engine engine = new Engine();
    private long version = 1;

    @BeforeEach
    void wire() {
        AccessVersions versions = of -> new AccessState(new AccessVersion(version, 0), "token-" + version);
        permissions.permify = engine;
        permissions.versions = versions;
        lookups.permify = engine;
        lookups.versions = versions;
    }

    @Test
    void a_decision_is_remembered_while_the_access_version_stands() {
        permissions.allows(user, channel, "write");
        permissions.allows(user, channel, "write");

        assertThat(engine.checks).isEqualTo(1);
    }

    @Test
    void a_raised_access_version_makes_it_ask_again() {
        assertThat(permissions.allows(user, channel, "write")).isTrue();
        engine.allows = false;
        version++;

        assertThat(permissions.allows(user, channel, "write")).isFalse();
    }

    @Test
    void a_decision_during_which_the_version_changed_is_not_remembered() {
        engine.meanwhile = () -> version++;
        permissions.allows(user, channel, "write");
        engine.meanwhile = () -> {};
        permissions.allows(user, channel, "write");

        assertThat(engine.checks).isEqualTo(2);
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

    @Test
    void a_question_is_asked_as_of_the_servers_last_change() {
        permissions.allows(user, channel, "write");
        version++;
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
        var channels = Stream.generate(() -> Resource.channel(ChannelId.next(), server))
                .limit(150)
                .toList();
        permissions.allowedOf(user, channels.subList(0, 120), "read");
        assertThat(engine.bulks).isEqualTo(2);

        assertThat(permissions.allowedOf(user, channels, "read")).isEqualTo(channels);
        assertThat(engine.bulks).isEqualTo(3);
        assertThat(engine.items).isEqualTo(150);
    }

    @Test
    void answers_in_bulk_during_which_the_version_changed_are_not_remembered() {
        engine.meanwhile = () -> version++;
        permissions.all(user, channel, List.of("write"));
        engine.meanwhile = () -> {};
        permissions.all(user, channel, List.of("write"));

        assertThat(engine.bulks).isEqualTo(2);
    }

    @Test
    void everything_that_is_allowed_is_looked_up_page_by_page() {
        assertThat(lookups.resourcesOf(user, "channel", "read", 1000)).isEqualTo(engine.all);
        assertThat(lookups.resourcesOf(user, "channel", "read", 150)).isEqualTo(engine.all.subList(0, 200));
    }

    private static final class Engine implements Permify {
        private int checks;
        private int bulks;
        private int items;
        private final List<String> tokens = new ArrayList<>();
        private boolean allows = true;
        private final List<UUID> all =
                Stream.generate(UUID::randomUUID).limit(250).toList();
        private Runnable meanwhile = () -> {};

        @Override
        public Decision check(Check check) {
            checks++;
            tokens.add(check.metadata().snapToken());
            meanwhile.run();
            return new Decision(allows ? "CHECK_RESULT_ALLOWED" : "CHECK_RESULT_DENIED");
        }

        @Override
        public Decisions bulkCheck(BulkCheck bulk) {
            bulks++;
            items += bulk.items().size();
            tokens.add(bulk.metadata().snapToken());
            meanwhile.run();
            return new Decisions(bulk.items().stream()
                    .map(item -> new Decision(allows ? "CHECK_RESULT_ALLOWED" : "CHECK_RESULT_DENIED"))
                    .toList());
        }

        @Override
        public FoundEntities lookupEntity(Lookup lookup) {
            var from = lookup.continuousToken().isEmpty() ? 0 : Integer.parseInt(lookup.continuousToken());
            var to = Math.min(from + lookup.pageSize(), all.size());
            return new FoundEntities(
                    all.subList(from, to).stream().map(UUID::toString).toList(),
                    to == all.size() ? "" : String.valueOf(to));
        }

        @Override
        public FoundSubjects lookupSubject(LookupSubject lookup) {
            throw new AssertionError("not asked");
        }

        @Override
        public Tuples read(Read read) {
            throw new AssertionError("not read");
        }

        @Override
        public Written write(Write write) {
            throw new AssertionError("not written");
        }

        @Override
        public Written delete(Delete delete) {
            throw new AssertionError("not deleted");
        }
    }
}
