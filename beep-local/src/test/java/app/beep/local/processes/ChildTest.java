package app.beep.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    private Path folder = Path.of("");

    private final List<String> changes = new CopyOnWriteArrayList<>();
    private volatile Readiness readiness = () -> true;
    private Child child;

    @BeforeEach
    void prepare() {
        var state = StateFolder.at(folder.resolve("state"));
        child = new Child("sleeper", 1, this::recipe, state, changes::add);
    }

    private Recipe recipe() {
        return new Recipe(folder, List.of("sleep", "600"), Map.of(), () -> readiness.isReady(), Duration.ofSeconds(30));
    }

    @AfterEach
    void end() {
        child.stop();
    }

    @Test
    void a_process_that_ends_unasked_is_started_again() {
        child.start();
        var first = child.status().pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().until(() ->
                child.status().state() == ProcessState.READY && child.status().pid() != first);
        assertThat(changes).anyMatch(sentence -> sentence.contains("crashed with code 137 and is started again"));
    }

    @Test
    void one_that_does_not_come_back_is_tried_again() {
        child.start();
        var first = child.status().pid();
        readiness = () -> {
            throw new StartupProblem("not today");
        };

        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        await().until(() -> changes.stream().anyMatch(sentence -> sentence.contains("not today; tried again")));
        readiness = () -> true;

        await().until(() -> child.status().state() == ProcessState.READY);
    }

    @Test
    void one_that_was_killed_on_purpose_stays_down() {
        child.start();

        child.kill();

        await().during(Duration.ofSeconds(2))
                .until(() -> child.status().state() == ProcessState.STOPPED
                        && child.status().pid() == 0);
    }

    @Test
    void stopping_does_not_wait_for_a_start_to_succeed() {
        readiness = () -> false;
        var start = CompletableFuture.runAsync(child::start);
        await().until(() -> child.status().pid() != 0);

        child.stop();

        assertThatThrownBy(start::join).hasMessageContaining("was stopped while it started");
        assertThat(child.status().state()).isEqualTo(ProcessState.STOPPED);
    }

    @Test
    void one_whose_state_folder_is_gone_can_be_stopped() throws IOException {
        child.start();
        var process = ProcessHandle.of(child.status().pid()).orElseThrow();

        PrivateFiles.delete(folder.resolve("state"));
        child.stop();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void one_whose_state_folder_is_gone_comes_back_when_that_is_there_again() throws IOException {
        child.start();
        var first = child.status().pid();
        PrivateFiles.delete(folder.resolve("state"));

        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        await().until(() -> changes.stream().anyMatch(sentence -> sentence.contains("tried again")));
        StateFolder.at(folder.resolve("state"));

        await().until(() -> child.status().state() == ProcessState.READY);
    }

    @Test
    void an_attempt_that_did_not_become_ready_is_ended_by_the_next() {
        readiness = () -> {
            throw new StartupProblem("not today");
        };
        assertThatThrownBy(child::start).hasMessageContaining("not today");
        var first = ProcessHandle.of(child.status().pid()).orElseThrow();
        readiness = () -> true;

        child.start();

        assertThat(first.isAlive()).isFalse();
    }
}
