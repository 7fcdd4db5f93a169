package app.beep.local.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A request that no client of HTTP would send, octet by octet over a connection of its own. */
public final class RawRequest {
    private static final int PATIENCE_MILLIS = 60_000;

    private final URI base;
    private final String line;
    private final List<String> fields = new ArrayList<>();
    private byte[] body = {};

    /** @param target what stands between method and version, below the path of the base */
    public RawRequest(String base, String method, String target) {
        this.base = URI.create(base);
        line = method + " " + this.base.getPath() + target + " HTTP/1.1";
        fields.add("Host: " + this.base.getAuthority());
        fields.add("Connection: close");
    }

    public RawRequest with(String name, String value) {
        fields.add(name + ": " + value);
        return this;
    }

    /** Says the length of what is sent, and calls it JSON unless it was called something else. */
    public RawRequest body(byte[] content) {
        body = content;
        if (fields.stream().noneMatch(field -> field.startsWith("Content-Type:"))) {
            with("Content-Type", "application/json");
        }
        return with("Content-Length", Integer.toString(content.length));
    }

    /** Sends the body in one chunk, without saying its length before. */
    public RawRequest chunked(byte[] content) {
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(content.length) + "\r\n").getBytes(UTF_8));
        chunk.writeBytes(content);
        chunk.writeBytes("\r\n0\r\n\r\n".getBytes(UTF_8));
        body = chunk.toByteArray();
        return with("Content-Type", "application/json").with("Transfer-Encoding", "chunked");
    }

    public Answer send() {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = socket.getOutputStream();
            out.write((line + "\r\n" + String.join("\r\n", fields) + "\r\n\r\n").getBytes(UTF_8));
            out.write(body);
            out.flush();
            return answer(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static Answer answer(String text) {
        var end = text.indexOf("\r\n\r\n");
        var head = text.substring(0, end).split("\r\n");
        var fields = List.of(head).subList(1, head.length).stream()
                .map(field -> field.split(": ?", 2))
                .collect(Collectors.groupingBy(
                        field -> field[0], Collectors.mapping(field -> field[1], Collectors.toList())));
        var headers = HttpHeaders.of(fields, (name, value) -> true);
        var content = text.substring(end + 4);
        var chunked = headers.firstValue("Transfer-Encoding").isPresent();
        return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers, chunked ? joined(content) : content);
    }

    private static String joined(String chunks) {
        var whole = new StringBuilder();
        for (var rest = chunks; !rest.isBlank(); ) {
            var size = Integer.parseInt(rest.substring(0, rest.indexOf("\r\n")).strip(), 16);
            var from = rest.indexOf("\r\n") + 2;
            whole.append(rest, from, from + size);
            rest = size == 0 ? "" : rest.substring(from + size + 2);
        }
        return whole.toString();
    }
}
