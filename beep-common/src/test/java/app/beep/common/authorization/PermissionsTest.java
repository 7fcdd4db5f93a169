package app.beep.common.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTHZ-01")
class PermissionsTest {
    private final UUID user = UUID.randomUUID();
    private final Resource channel = Resource.channel(UUID.randomUUID(), UUID.randomUUID());
    private final Permissions permissions = new Permissions();
    private final Engine engine = new Engine();
    private long version = 1;

    @BeforeEach
    void wire() {
        permissions.permify = engine;
        permissions.versions = server -> version;
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
    void everything_that_is_allowed_is_looked_up_page_by_page() {
        assertThat(permissions.lookUp(user, "channel", "read", 1000)).isEqualTo(engine.all);
        assertThat(permissions.lookUp(user, "channel", "read", 150)).isEqualTo(engine.all.subList(0, 200));
    }

    private static final class Engine implements Permify {
        private int checks;
        private boolean allows = true;
        private final List<UUID> all =
                Stream.generate(UUID::randomUUID).limit(250).toList();
        private Runnable meanwhile = () -> {};

        @Override
        public Decision check(Check check) {
            checks++;
            meanwhile.run();
            return new Decision(allows ? "CHECK_RESULT_ALLOWED" : "CHECK_RESULT_DENIED");
        }

        @Override
        public Decisions bulkCheck(BulkCheck bulk) {
            throw new AssertionError("not asked");
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
