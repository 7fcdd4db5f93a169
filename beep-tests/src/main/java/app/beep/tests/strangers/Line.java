package app.beep.tests.strangers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** One bare connection of an attacker, which may say anything, in any pieces, and need not listen. For one thread. */
final class Line implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;
    private static final int LONGEST_SILENCE_MILLIS = 2_000;
    private static final byte[] FILLER = new byte[64 * 1024];

    static {
        Arrays.fill(FILLER, (byte) 'x');
    }

    private final Socket socket;
    private final long deadline;

    private Line(Socket socket, long deadline) {
        this.socket = socket;
        this.deadline = deadline;
    }

    /** @param deadline of {@link System#nanoTime()}, when nobody waits any longer */
    static Line open(Target target, long deadline) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(8 * 1024);
        socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
        socket.bind(new InetSocketAddress(InetAddress.getByName(target.address()), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", target.port()), LONGEST_SILENCE_MILLIS);
        return new Line(socket, deadline);
    }

    boolean isInTime() {
        return System.nanoTime() < deadline;
    }

    Line says(String text) throws IOException {
        return says(text.getBytes(UTF_8));
    }

    Line says(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** So many bytes of nothing in particular, while there is time. */
    Line fills(long bytes) throws IOException {
        for (long left = bytes; left > 0 && isInTime(); left -= FILLER.length) {
            socket.getOutputStream().write(FILLER, 0, (int) Math.min(left, FILLER.length));
        }
        return this;
    }

    /** A byte now and then, while there is time. */
    Line drips(int pauseMillis) throws IOException {
        while (isInTime()) {
            socket.getOutputStream().write('x');
            pauses(pauseMillis);
        }
        return this;
    }

    /** Becomes a WebSocket at the gateway, and hears hello. */
    Line upgrades() throws IOException {
        says("""
                GET /api/gateway HTTP/1.1\r
                Host: localhost:%d\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Protocol: beep.v2\r
                \r
                """.formatted(socket.getPort()));
        return hears("\"hello\"");
    }

    /** Reads until the text comes. */
    private Line hears(String text) throws IOException {
        var heard = new StringBuilder();
        while (heard.indexOf(text) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("broken off");
            }
            heard.append((char) next);
        }
        return this;
    }

    Line frame(String text) throws IOException {
        var payload = text.getBytes(UTF_8);
        return frameHead(TEXT | LAST, payload.length).says(payload);
    }

    /** A part of a message that another one follows. */
    Line part(int opcode, int bytes) throws IOException {
        return frameHead(opcode, bytes).fills(bytes);
    }

    /** The head of a frame, with a mask that changes nothing. */
    Line frameHead(int first, long length) throws IOException {
        var head = ByteBuffer.allocate(14).put((byte) first);
        if (length < 126) {
            head.put((byte) (MASKED | length));
        } else if (length < 65_536) {
            head.put((byte) (MASKED | 126)).putShort((short) length);
        } else {
            head.put((byte) (MASKED | 127)).putLong(length);
        }
        head.putInt(0).flip();
        var bytes = new byte[head.remaining()];
        head.get(bytes);
        return says(bytes);
    }

    /** Stays, and hears nothing, until the other side closes or time is over. */
    void stays() throws IOException {
        InputStream in = socket.getInputStream();
        while (isInTime()) {
            try {
                if (in.read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException silence) {
                // goes on staying
            }
        }
    }

    /** Stays without reading anything of what comes, for some seconds. */
    void ignores(int seconds) {
        for (int second = 0; second < seconds && isInTime(); second++) {
            pauses(1_000);
        }
    }

    /** A whole request with a body. */
    Line posts(String path, String fields, String body) throws IOException {
        return says(request("POST", path, fields + "Content-Length: " + body.length() + "\r\n\r\n"))
                .says(body);
    }

    static String request(String method, String path, String fields) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\n%s".formatted(method, path, fields);
    }

    private static void pauses(int millis) {
        LockSupport.parkNanos(millis * 1_000_000L);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
