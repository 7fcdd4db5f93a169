package app.beep.tests.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A request on its way; {@link #send()} gives the answer, whatever its status. */
public final class Call {
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

    /** @throws UncheckedIOException when no answer comes */
    public Answer send() {
        try {
            var answer = http.send(request.method(method, body).build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
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
