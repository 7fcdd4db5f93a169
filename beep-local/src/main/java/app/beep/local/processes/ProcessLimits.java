package app.beep.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What the session allows this program and those it starts, as Linux tells it; other systems tell nothing.
 *
 * @param text the lines of {@code /proc/self/limits}
 */
public record ProcessLimits(String text) {
    public static ProcessLimits mine() {
        try {
            return new ProcessLimits(Files.readString(Path.of("/proc/self/limits")));
        } catch (IOException notLinux) {
            return new ProcessLimits("");
        }
    }

    /** The soft limit of this name ({@code Max file size}); empty when there is none. */
    public OptionalLong of(String name) {
        var line = Pattern.compile("^" + Pattern.quote(name) + " +(\\d+) ", Pattern.MULTILINE)
                .matcher(text);
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1))) : OptionalLong.empty();
    }
}
