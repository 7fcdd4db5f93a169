package app.beep.tests.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program in a process of its own, which is told what to do line by line and answers each order in a line. */
public record SideProcess(Process process, Writer orders, BufferedReader answers) implements AutoCloseable {
    private static final Path NICE = Path.of("/usr/bin/nice");

    public static SideProcess start(Class<?> program, String... arguments) throws IOException {
        return start(List.of(), program, arguments);
    }

    /** One that gets processor time when nobody else wants it. */
    public static SideProcess startLast(Class<?> program, String... arguments) throws IOException {
        var prefix = Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", "19") : List.<String>of();
        return start(prefix, program, arguments);
    }

    private static SideProcess start(List<String> prefix, Class<?> program, String... arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new SideProcess(process, process.outputWriter(), process.inputReader());
    }

    /** Says something that is not answered. */
    public void tell(String line) throws IOException {
        orders.write(line + "\n");
    }

    /** @return the answer in one line, when what was ordered is done */
    public String ask(String order) throws IOException {
        tell(order);
        orders.flush();
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The process has gone");
        }
        return answer;
    }

    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroy();
        }
    }
}
