package app.beep.tests.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Sends requests octet by octet, each over a connection of its own, because no client of HTTP would send most of them. */
final class Wire {
    private static final int PATIENCE_MILLIS = 60_000;

    private final InetSocketAddress platform;
    private final String host;

    Wire(URI origin) {
        platform = new InetSocketAddress("127.0.0.1", origin.getPort());
        host = origin.getAuthority();
    }

    /** @throws IOException when there is no answer, or none of HTTP */
    Reply send(FuzzRequest request) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(request.from(), 0));
            socket.connect(platform, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = socket.getOutputStream();
            out.write(request.head(host));
            out.write(request.body());
            out.flush();
            return read(socket.getInputStream().readAllBytes());
        }
    }

    private static Reply read(byte[] octets) throws IOException {
        int from = 0;
        while (true) {
            int end = indexOfBlankLine(octets, from);
            if (end < 0) {
                throw new IOException("No answer of HTTP but " + octets.length + " bytes");
            }
            var head = List.of(new String(octets, from, end - from, ISO_8859_1).split("\r\n"));
            int status = Integer.parseInt(head.getFirst().split(" ")[1]);
            if (status >= 200 || status == 101) {
                return reply(status, head, Arrays.copyOfRange(octets, end + 4, octets.length));
            }
            from = end + 4;
        }
    }

    private static Reply reply(int status, List<String> head, byte[] rest) {
        var fields = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            fields.merge(
                    line.substring(0, colon), line.substring(colon + 1).strip(), (one, other) -> one + ", " + other);
        }
        return new Reply(
                status, fields, fields.getOrDefault("Transfer-Encoding", "").equals("chunked") ? joined(rest) : rest);
    }

    private static byte[] joined(byte[] chunks) {
        var whole = new ByteArrayOutputStream();
        for (int at = 0; at < chunks.length; ) {
            int end = at;
            while (chunks[end] != '\r') {
                end++;
            }
            int size = Integer.parseInt(new String(chunks, at, end - at, ISO_8859_1).strip(), 16);
            whole.write(chunks, end + 2, Math.min(size, chunks.length - end - 2));
            at = size == 0 ? chunks.length : end + 2 + size + 2;
        }
        return whole.toByteArray();
    }

    private static int indexOfBlankLine(byte[] octets, int from) {
        for (int i = from; i + 3 < octets.length; i++) {
            if (octets[i] == '\r' && octets[i + 1] == '\n' && octets[i + 2] == '\r' && octets[i + 3] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
