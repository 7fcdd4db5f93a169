package app.beep.tests.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One member's WebSocket, read without a look at what is not asked for. For one thread. */
final class Member {
    private static final byte[] SEQ = ascii("\"seq\":");
    private static final byte[] NUMBER = ascii("\"content\":\"");
    private static final byte[] READY = ascii("{\"op\":\"ready\"");
    private static final byte[] HELLO = ascii("{\"op\":\"hello\"");
    private static final byte[] END_OF_HEADERS = ascii("\r\n\r\n");
    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    private final String token;
    private final byte[] channel;
    private final Tally tally;
    private final Runnable whenReady;
    private final SocketChannel socket;
    private byte[] rest = {};
    private boolean upgraded;
    private boolean ready;
    private long seq;
    private String lastWords = "";

    Member(String token, byte[] channel, Tally tally, Runnable whenReady) throws IOException {
        this.token = token;
        this.channel = channel;
        this.tally = tally;
        this.whenReady = whenReady;
        socket = SocketChannel.open();
        socket.configureBlocking(false);
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    SocketChannel socket() {
        return socket;
    }

    String token() {
        return token;
    }

    boolean isReady() {
        return ready;
    }

    String lastWords() {
        return lastWords;
    }

    void connect(InetSocketAddress address) throws IOException {
        socket.connect(address);
    }

    void upgrade(URI gateway, String subprotocol) throws IOException {
        socket.finishConnect();
        socket.write(ByteBuffer.wrap(ascii("""
                GET %s HTTP/1.1\r
                Host: %s\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Protocol: %s\r
                \r
                """.formatted(gateway.getPath(), gateway.getAuthority(), subprotocol))));
    }

    /** Takes what has come; false at the end. The buffer is anybody's: what is not complete is kept here. */
    boolean read(ByteBuffer buffer) throws IOException {
        buffer.clear().put(rest);
        int read = socket.read(buffer);
        var now = System.nanoTime();
        buffer.flip();
        int at = 0;
        if (!upgraded) {
            int end = indexOf(buffer.array(), END_OF_HEADERS, 0, buffer.limit());
            if (end >= 0) {
                checkUpgrade(new String(buffer.array(), 0, end, StandardCharsets.ISO_8859_1));
                at = end + END_OF_HEADERS.length;
            }
        }
        if (upgraded) {
            at = frames(buffer.array(), at, buffer.limit(), now);
        }
        rest = Arrays.copyOfRange(buffer.array(), at, buffer.limit());
        return read >= 0;
    }

    private void checkUpgrade(String answer) throws IOException {
        upgraded = answer.startsWith("HTTP/1.1 101");
        if (!upgraded) {
            throw new IOException(answer);
        }
    }

    /** @return where the first incomplete frame begins */
    private int frames(byte[] bytes, int from, int to, long now) {
        int at = from;
        while (to - at >= 2) {
            int opcode = bytes[at] & 15;
            int length = bytes[at + 1] & 127;
            int head = length == 126 ? 4 : length == 127 ? 10 : 2;
            if (to - at < head) {
                return at;
            }
            if (head > 2) {
                length = head == 4
                        ? (bytes[at + 2] & 255) << 8 | bytes[at + 3] & 255
                        : ByteBuffer.wrap(bytes).getInt(at + 6);
            }
            if (to - at - head < length) {
                return at;
            }
            if (opcode == CLOSE) {
                lastWords += " " + new String(bytes, at + head, length, StandardCharsets.ISO_8859_1);
            } else {
                messages(bytes, at + head, at + head + length, now);
            }
            at += head + length;
        }
        return at;
    }

    /** A WebSocket message holds one frame of the gateway, or several on a line each. */
    private void messages(byte[] bytes, int from, int to, long now) {
        int begin = from;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                message(bytes, begin, at, now);
                begin = at + 1;
            }
        }
        message(bytes, begin, to, now);
    }

    private void message(byte[] bytes, int from, int to, long now) {
        int place = ready ? indexOf(bytes, SEQ, from, to) : -1;
        if (place >= 0) {
            event(bytes, place, to, now);
        } else if (!ready && startsWith(bytes, HELLO, from, to)) {
            say("{\"op\":\"identify\",\"token\":\"" + token + "\"}");
        } else if (!ready && startsWith(bytes, READY, from, to)) {
            seq = number(bytes, indexOf(bytes, channel, from, to) + channel.length);
            ready = true;
            whenReady.run();
        } else if (!ready) {
            lastWords = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
    }

    private void event(byte[] bytes, int place, int to, long now) {
        var before = seq;
        var here = number(bytes, place + SEQ.length);
        seq = Math.max(before, here);
        int content = indexOf(bytes, NUMBER, place, to);
        tally.count(here - before, (int) number(bytes, content + NUMBER.length), now);
    }

    void beat() {
        if (ready) {
            say("{\"op\":\"heartbeat\"}");
        }
    }

    /** A masked frame, with a mask that changes nothing. */
    private void say(String text) {
        var payload = ascii(text);
        var frame = ByteBuffer.allocate(payload.length + 8);
        frame.put((byte) (128 | TEXT));
        if (payload.length < 126) {
            frame.put((byte) (128 | payload.length));
        } else {
            frame.put((byte) (128 | 126)).putShort((short) payload.length);
        }
        frame.putInt(0).put(payload).flip();
        try {
            socket.write(frame);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void abandon() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning, int from, int to) {
        return to - from >= beginning.length
                && Arrays.equals(bytes, from, from + beginning.length, beginning, 0, beginning.length);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from, int to) {
        for (int at = from; at <= to - wanted.length; at++) {
            if (bytes[at] == wanted[0] && startsWith(bytes, wanted, at, to)) {
                return at;
            }
        }
        return -1;
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int at = from; bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }
}
