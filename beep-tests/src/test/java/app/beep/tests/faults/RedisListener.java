package app.beep.tests.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears whatever one service publishes to Redis, with the rights that the real-time gateway has. */
public final class RedisListener implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param environment the platform's environment contract; returns when the subscription is confirmed */
    public RedisListener(Map<String, String> environment, String producer) {
        try {
            socket = new Socket(
                    environment.getOrDefault("BEEP_REDIS_HOST", ""),
                    Integer.parseInt(environment.getOrDefault("BEEP_REDIS_PORT", "")));
            socket.setSoTimeout(PATIENCE_MILLIS);
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say("AUTH %s %s"
                    .formatted(
                            environment.get("BEEP_NOTIFY_REDIS_USER"), environment.get("BEEP_NOTIFY_REDIS_PASSWORD")));
            expect(lines.readLine(), "+OK");
            say("PSUBSCRIBE beep:%s:*".formatted(producer));
            expect(lines.readLine(), "*3");
            socket.setSoTimeout(0);
            Thread.ofVirtual().start(() -> listen(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a published text with these characters has been heard. */
    public boolean heard(String part) {
        return heard.stream().anyMatch(line -> line.contains(part));
    }

    private void listen(BufferedReader lines) {
        try {
            lines.lines().forEach(heard::add);
        } catch (UncheckedIOException closed) {
            // the end of listening
        }
    }

    private void say(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void expect(String line, String wanted) {
        if (!wanted.equals(line)) {
            throw new AssertionError("Redis answered " + line);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
