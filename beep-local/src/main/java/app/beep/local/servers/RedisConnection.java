package app.beep.local.servers;

import app.beep.local.processes.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A bare connection for questions that Redis answers with one line. */
public final class RedisConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 2_000;

    private final Socket socket;
    private final BufferedReader answers;

    public RedisConnection(int port) throws IOException {
        socket = new Socket(Ports.LOOPBACK, port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The first line of the answer with its type mark: {@code +OK}, {@code :1}, {@code -NOPERM …}. */
    public String ask(String... words) throws IOException {
        var question = new StringBuilder("*").append(words.length).append("\r\n");
        for (var word : words) {
            question.append('$')
                    .append(word.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        socket.getOutputStream().write(question.toString().getBytes(StandardCharsets.UTF_8));
        var line = answers.readLine();
        return line == null ? "" : line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
