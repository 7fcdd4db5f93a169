package app.beep.notify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;

/** A WebSocket without a library in between, so that frames can be wrong, huge, or never end. */
final class BareSocket implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int LAST = 128;
    private static final int MASKED = 128;

    private final Socket socket;
    private final StringBuffer heard = new StringBuffer();
    private volatile int closeCode;

    private BareSocket(Socket socket) {
        this.socket = socket;
    }

    /** @param address where the gateway in front says the client comes from */
    static BareSocket open(String api, String address) throws IOException {
        var at = URI.create(api);
        var opened = new BareSocket(new Socket(at.getHost(), at.getPort()));
        opened.socket.getOutputStream().write("""
                GET %s/gateway HTTP/1.1\r
                Host: %s\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                X-Forwarded-For: 192.0.2.1, %s\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """.formatted(at.getPath(), at.getAuthority(), address)
                .getBytes(ISO_8859_1));
        Thread.ofVirtual().start(opened::listen);
        if (!opened.hears("\"op\":\"hello\"")) {
            throw new IOException("no hello: " + opened.heard);
        }
        return opened;
    }

    private void listen() {
        try (var in = new DataInputStream(socket.getInputStream())) {
            for (var header = ""; !header.endsWith("\r\n\r\n"); ) {
                header += (char) in.readUnsignedByte();
            }
            while (closeCode == 0) {
                frame(in);
            }
        } catch (EOFException ended) {
            closeCode = closeCode == 0 ? 1006 : closeCode;
        } catch (IOException broken) {
            closeCode = closeCode == 0 ? 1006 : closeCode;
        }
    }

    private void frame(DataInputStream in) throws IOException {
        int opcode = in.readUnsignedByte() & 15;
        int length = in.readUnsignedByte();
        var payload = new byte[length == 127 ? (int) in.readLong() : length == 126 ? in.readUnsignedShort() : length];
        in.readFully(payload);
        if (opcode == CLOSE) {
            closeCode = ByteBuffer.wrap(payload).getShort() & 0xffff;
        } else {
            heard.append(new String(payload, UTF_8)).append('\n');
        }
    }

    void says(String text) throws IOException {
        says(TEXT, true, text);
    }

    /** A frame with a mask that changes nothing. */
    void says(int opcode, boolean last, String text) throws IOException {
        var payload = text.getBytes(UTF_8);
        var frame = head(opcode, last, payload.length, payload.length + 14).put(payload);
        socket.getOutputStream().write(frame.array(), 0, frame.position());
    }

    /** The head of a frame, of which nothing else comes. */
    void announces(int opcode, int length) throws IOException {
        var frame = head(opcode, true, length, 14);
        socket.getOutputStream().write(frame.array(), 0, frame.position());
    }

    private static ByteBuffer head(int opcode, boolean last, int length, int capacity) {
        var head = ByteBuffer.allocate(capacity).put((byte) (opcode | (last ? LAST : 0)));
        if (length < 126) {
            head.put((byte) (MASKED | length));
        } else if (length < 65_536) {
            head.put((byte) (MASKED | 126)).putShort((short) length);
        } else {
            head.put((byte) (MASKED | 127)).putLong(length);
        }
        return head.putInt(0);
    }

    String heard() {
        return heard.toString();
    }

    /** Waits for it; false when the connection ends before. */
    boolean hears(String text) {
        await().until(() -> heard.indexOf(text) >= 0 || isClosed());
        return heard.indexOf(text) >= 0;
    }

    boolean isClosed() {
        return closeCode != 0;
    }

    /** Waits for the end. */
    int closeCode() {
        await().until(this::isClosed);
        return closeCode;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
