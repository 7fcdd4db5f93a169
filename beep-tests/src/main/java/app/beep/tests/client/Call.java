package app.beep.tests.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** A request on its way; {@link #send()} gives the answer, whatever its status. */
public final class Call {
    /** For files on a busy machine. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http;
    private final String method;
    private final HttpRequest.Builder request;
    private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

    Call(HttpClient http, String method, URI address) {
        this.http = http;
        this.method = method;
        this.request = HttpRequest.newBuilder(address).timeout(Beep.PATIENCE);
    }

    public Call with(String header, String value) {
        request.setHeader(header, value);
        return this;
    }

    /** Uses this access token. */
    public Call bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Call withKey(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    /** Sends the value as JSON. */
    public Call json(Object value) {
        try {
            return text(Beep.JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Sends the text as it is and calls it JSON. */
    public Call text(String json) {
        body = BodyPublishers.ofString(json);
        return with("Content-Type", "application/json");
    }

    /** Sends the fields as a form of a page does. */
    public Call form(Map<String, String> fields) {
        body = BodyPublishers.ofString(fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&")));
        return with("Content-Type", "application/x-www-form-urlencoded");
    }

    /** Sends a form with one file in the field {@code file}. */
    public Call file(String name, byte[] content) {
        var boundary = "beep-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name);
        var tail = "\r\n--" + boundary + "--\r\n";
        var parts = List.of(head.getBytes(UTF_8), content, tail.getBytes(UTF_8));
        body = BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                        parts.stream().map(ByteArrayInputStream::new).toList()))),
                parts.stream().mapToLong(part -> part.length).sum());
        request.timeout(LONG_PATIENCE);
        return with("Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    /** @throws UncheckedIOException when no answer comes */
    public Answer send() {
        var answer = sendFor(BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers(), answer.body());
    }

    /** The answer with its bytes as they are, whatever its status. */
    public HttpResponse<byte[]> sendForBytes() {
        return sendFor(BodyHandlers.ofByteArray());
    }

    /** The answer without its body, which is read to its end. */
    public HttpResponse<Void> sendAndDiscard() {
        return sendFor(BodyHandlers.discarding());
    }

    private <T> HttpResponse<T> sendFor(HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.method(method, body).build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** @throws Refused when the answer has another status */
    public Answer expect(int status) {
        return send().expect(status);
    }
}
