package app.beep.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Reads the lines that a growing file gains; begins anew when the file does. */
final class Follower implements AutoCloseable {
    private final Path path;
    private RandomAccessFile file;

    Follower(Path path) throws IOException {
        this.path = path;
        file = new RandomAccessFile(path.toFile(), "r");
    }

    /** Skips what is there already. */
    void toEnd() throws IOException {
        file.seek(file.length());
    }

    /** Prints the complete lines that came since the last call. */
    void copyTo(PrintStream out, Predicate<String> wanted) throws IOException {
        if (Files.exists(path) && Files.size(path) < file.getFilePointer()) {
            file.close();
            file = new RandomAccessFile(path.toFile(), "r");
        }
        var position = file.getFilePointer();
        var fresh = new byte[(int) Math.min(file.length() - position, 1 << 20)];
        file.readFully(fresh);
        var end = fresh.length;
        while (end > 0 && fresh[end - 1] != '\n') {
            end--;
        }
        file.seek(position + end);
        new String(fresh, 0, end, StandardCharsets.UTF_8).lines().filter(wanted).forEach(out::println);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
