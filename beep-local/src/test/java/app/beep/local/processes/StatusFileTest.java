package app.beep.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_offered_last_is_read() {
        var file = StatusFile.in(StateFolder.at(folder.resolve("state")));
        var snapshot = new StatusFile.Snapshot(StatusFile.Phase.READY, "http://localhost:1", 1, "so it is", List.of());

        assertThat(file.offer(snapshot)).isEmpty();
        assertThat(file.read()).contains(snapshot);
    }

    @Test
    void a_folder_that_is_gone_is_no_reason_to_break_off() throws IOException {
        var file = StatusFile.in(StateFolder.at(folder.resolve("state")));
        PrivateFiles.delete(folder.resolve("state"));

        assertThat(file.offer(new StatusFile.Snapshot(StatusFile.Phase.READY, "", 1, "", List.of())))
                .isPresent();
    }
}
