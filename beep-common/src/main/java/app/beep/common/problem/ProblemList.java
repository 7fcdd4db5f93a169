package app.beep.common.problem;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes the slugs of every type of problem as a JSON array, for the web client to be compared with; a step of the build. */
public final class ProblemList {
    private ProblemList() {}

    /** @param arguments the file to write */
    public static void main(String... arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), json());
    }

    /** A slug needs no escaping. */
    static String json() {
        return Arrays.stream(ProblemType.values())
                .map(type -> "  \"" + type.slug() + "\"")
                .collect(joining(",\n", "[\n", "\n]\n"));
    }
}
