package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.platform.Platform;
import app.beep.local.processes.ProcessState;
import app.beep.local.processes.ProcessStatus;
import app.beep.tests.client.Beep;
import app.beep.tests.platform.SystemTest;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers are killed behind the launcher's back. */
@SystemTest
@Tag("R-OPS-00")
class SupervisionIT {
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Beep beep;
    private final Platform platform;

    SupervisionIT(Beep beep, Platform platform) {
        this.beep = beep;
        this.platform = platform;
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "postgresql"})
    void a_data_server_that_dies_is_started_again_and_messages_flow(String name) {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        try (var socket = alice.connects()) {
            alice.posts("before").in(general);

            dies(name);

            await().atMost(RECOVERY)
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(alice.posts("after " + name).in(general)).isNotNull());
            socket.awaitMessage("after " + name);
        }
        awaitThatAllWorkAgain();
    }

    @Test
    void the_server_of_a_service_that_dies_is_started_again() {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        alice.posts("before").in(general);

        dies(platform.hosts("messaging").getFirst());

        assertThat(alice.reads(general).items()).hasSize(1);
        awaitThatAllWorkAgain();
    }

    /** Whoever keeps connections to what died gets rid of them at their first use: other tests shall not be the first. */
    private void awaitThatAllWorkAgain() {
        await("each service works again").atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> {
            var bob = beep.signsUp("bob");
            var general = bob.opensChannel(bob.createsServer(), "general");
            assertThat(bob.posts("again").in(general)).isNotNull();
        });
    }

    private void dies(String name) {
        var pid = process(name).pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(RECOVERY)
                .until(() -> process(name).state() == ProcessState.READY
                        && process(name).pid() != pid);
    }

    private ProcessStatus process(String name) {
        return platform.processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
