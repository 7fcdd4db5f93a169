package app.beep.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    /** A member of the body as text. */
    public String text(String member) {
        return json().path(member).asText();
    }

    /** A header's value, empty when it is absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Expects the status, and gives this answer again. */
    public Answer is(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** Expects a problem of the kind {@code "username-taken"}, with a trace id. */
    public Answer isProblem(int expected, String kind) {
        is(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("type")).isEqualTo("/problems/" + kind);
        assertThat(text("traceId")).hasSize(32);
        return this;
    }
}
