package app.beep.common.redis;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.util.RedisInputStream;
import redis.clients.jedis.util.RedisOutputStream;

/** A connection that has subscribed to one channel, read by whoever likes to. Not for several threads at once. */
final class SubscribedSocket implements AutoCloseable {
    private static final int PARTS_OF_A_MESSAGE = 3;

    private final Socket socket;
    private final RedisInputStream in;
    private final RedisOutputStream out;

    /** Logs in and subscribes; takes the socket over, also when that fails. */
    SubscribedSocket(Socket socket, String user, String password, String channel) throws IOException {
        this.socket = socket;
        try {
            in = new RedisInputStream(socket.getInputStream());
            out = new RedisOutputStream(socket.getOutputStream());
            send(new CommandArguments(Command.AUTH).add(user).add(password));
            Protocol.read(in);
            send(new CommandArguments(Command.SUBSCRIBE).add(channel));
            Protocol.read(in);
        } catch (IOException | RuntimeException refused) {
            close();
            throw refused;
        }
    }

    boolean hasNext() throws IOException {
        return in.available() > 0;
    }

    /** What has been said next; nothing when it is a sign of life alone. */
    @Nullable
    String next() {
        return Protocol.read(in) instanceof List<?> parts
                        && parts.size() == PARTS_OF_A_MESSAGE
                        && parts.getLast() instanceof byte[] text
                ? new String(text, StandardCharsets.UTF_8)
                : null;
    }

    /** Asks for a sign of life. */
    void ping() throws IOException {
        send(new CommandArguments(Command.PING));
    }

    private void send(CommandArguments command) throws IOException {
        Protocol.sendCommand(out, command);
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed all the same
        }
    }
}
