package app.beep.local.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A program that does one thing and ends. It does not outlive whoever waits for it, or is ended by the next who runs it. */
public final class Tool {
    private final RunFile file;

    /** @param file remembers the program while it runs */
    public Tool(RunFile file) {
        this.file = file;
    }

    /**
     * Runs it to its end.
     *
     * @param environment beside PATH, HOME, LANG and TMPDIR
     * @throws IOException when it cannot be run, or ends with another code than 0; the message is what it said
     */
    public void run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        file.end();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        Surroundings.give(builder, environment);
        var process = builder.start();
        try {
            file.write(process.toHandle());
            process.getOutputStream().close();
            var said = CompletableFuture.supplyAsync(() -> output(process), Thread::startVirtualThread);
            if (process.waitFor() != 0) {
                throw new IOException(said.join().strip());
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            file.forget();
        }
    }

    private static String output(Process process) {
        return process.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining(System.lineSeparator()));
    }
}
