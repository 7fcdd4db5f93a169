package app.beep.common.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks enough of Redis's protocol for a client to connect and to ping it; can be told to hang. */
final class FakeRedis implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> guests = new CopyOnWriteArrayList<>();
    private volatile boolean hanging;

    FakeRedis() throws IOException {
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on it accepts connections and says nothing. */
    void hangs() {
        hanging = true;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                guests.add(guest);
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                var lines =
                        new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII))) {
            for (var count = lines.readLine(); count != null; count = lines.readLine()) {
                var command = command(lines, Integer.parseInt(count.substring(1)));
                if (!hanging) {
                    guest.getOutputStream().write(answer(command).getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException gone) {
            // the client has closed its connection
        }
    }

    private static String command(BufferedReader lines, int words) throws IOException {
        var command = "";
        for (int word = 0; word < words; word++) {
            lines.readLine();
            var text = lines.readLine();
            command = word == 0 ? text : command;
        }
        return command;
    }

    private static String answer(String command) {
        return switch (command) {
            case "PING" -> "+PONG\r\n";
            case "HELLO" -> "-ERR unknown command\r\n";
            default -> "+OK\r\n";
        };
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
