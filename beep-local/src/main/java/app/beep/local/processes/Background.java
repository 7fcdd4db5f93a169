package app.beep.local.processes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that may take longer when the processors are wanted by those for whose answer people wait. */
public final class Background {
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final String NICENESS = "5";

    private Background() {}

    /** The command for it: as it is where there is no {@code nice}. */
    public static List<String> of(List<String> command) {
        if (!Files.isExecutable(NICE)) {
            return command;
        }
        var whole = new ArrayList<>(List.of(NICE.toString(), "-n", NICENESS));
        whole.addAll(command);
        return whole;
    }
}
