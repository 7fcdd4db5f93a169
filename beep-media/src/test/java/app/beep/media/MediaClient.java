package app.beep.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.local.testing.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sends and gets files as an ordinary client does: a form with its length, and bytes back. */
final class MediaClient {
    static final String BOUNDARY = "----beep-test-boundary";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String api;
    private final String token;

    MediaClient(String api, String token) {
        this.api = api;
        this.token = token;
    }

    Answer upload(String name, byte[] content, String... headers) {
        return send(form(part("file", name, content)), headers);
    }

    /** A file of so many bytes, none of which is ever in memory twice. */
    Answer uploadOfSize(String name, long size) {
        var head = head("file", name);
        var tail = tail();
        var body =
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.<InputStream>of(
                        new ByteArrayInputStream(head), new Noise(size), new ByteArrayInputStream(tail)))));
        return send(BodyPublishers.fromPublisher(body, head.length + size + tail.length));
    }

    Answer send(BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(api + "/media"))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = exchange(request.build());
        return new Answer(answer.statusCode(), answer.headers(), new String(answer.body(), UTF_8));
    }

    HttpResponse<byte[]> download(String id, String... headers) {
        return call("GET", id, headers);
    }

    HttpResponse<byte[]> call(String method, String id, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(api + "/media/" + id))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.build());
    }

    private static HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static BodyPublisher form(byte[]... parts) {
        var all = new ArrayList<byte[]>(List.of(parts));
        all.add(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        var length = all.stream().mapToLong(part -> part.length).sum();
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(all), length);
    }

    static byte[] part(String field, String name, byte[] content) {
        var head = head(field, name);
        var part = new byte[head.length + content.length + 2];
        System.arraycopy(head, 0, part, 0, head.length);
        System.arraycopy(content, 0, part, head.length, content.length);
        part[part.length - 2] = '\r';
        part[part.length - 1] = '\n';
        return part;
    }

    /** Until the content; the type is a lie, as a client's may be. */
    private static byte[] head(String field, String name) {
        return ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: image/png\r\n\r\n"
                        .formatted(BOUNDARY, field, name))
                .getBytes(UTF_8);
    }

    private static byte[] tail() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
    }

    /** Bytes that repeat after 251. */
    static final class Noise extends InputStream {
        private final long size;
        private long at;

        Noise(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return at < size ? (int) (at++ % 251) : -1;
        }

        @Override
        public int read(byte[] piece, int offset, int length) {
            if (at == size) {
                return -1;
            }
            var count = (int) Math.min(length, size - at);
            for (int i = 0; i < count; i++) {
                piece[offset + i] = (byte) (at++ % 251);
            }
            return count;
        }
    }
}
