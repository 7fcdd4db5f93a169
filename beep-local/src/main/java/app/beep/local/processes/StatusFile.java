package app.beep.local.processes;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running launcher tells other programs about itself; holds no secret. */
public record StatusFile(Path file) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** How far the platform as a whole is. */
    public enum Phase {
        STARTING,
        READY,
        FAILED,
        DOWN
    }

    /**
     * @param message why it failed, or the last thing that happened
     * @param pid the launcher
     */
    public record Snapshot(Phase state, String url, long pid, String message, List<ProcessStatus> processes) {}

    public static StatusFile in(StateFolder state) {
        return new StatusFile(state.run().resolve("status.json"));
    }

    /**
     * Writes it where the folder takes it: one that is full or gone keeps nobody from starting or stopping a server.
     *
     * @return why it was not written
     */
    public Optional<String> offer(Snapshot snapshot) {
        try {
            PrivateFiles.write(file, json(snapshot));
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of(String.valueOf(unwritable.getMessage()));
        }
    }

    public static String json(Snapshot snapshot) {
        try {
            return JSON.writeValueAsString(snapshot) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last snapshot written; empty when there is none. */
    public Optional<Snapshot> read() {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Snapshot.class));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
