package app.beep.tests.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;

/** {@link Crowd} in a process of its own, told what to do line by line. */
record CrowdProcess(Process process, Writer orders, BufferedReader answers) implements AutoCloseable {

    static CrowdProcess start(URI origin, String gateway, String subprotocol, Community community) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName(),
                        origin.toString(),
                        gateway,
                        subprotocol,
                        community.channel().id().toString(),
                        community.author().session().accessToken(),
                        Integer.toString(community.members().size()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var crowd = new CrowdProcess(process, process.outputWriter(), process.inputReader());
        for (var token : community.tokens()) {
            crowd.orders().write(token + "\n");
        }
        return crowd;
    }

    /** @return the answer in one line, when what was ordered is done */
    String ask(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The crowd has gone");
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
