package app.beep.tests.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body) {

    /** This answer, when it has the status. @throws Refused when not */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new Refused(this);
        }
        return this;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public JsonNode json() {
        try {
            return Beep.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + this, e);
        }
    }

    public <T> T as(Class<T> type) {
        return as(Beep.JSON.constructType(type));
    }

    /** The answer as a page of things, which says what follows: a cursor, or null. */
    public <T> Page<T> pageOf(Class<T> item) {
        if (!json().has("next")) {
            throw new AssertionError("Not a page, for it has no next: " + this);
        }
        return as(Beep.JSON.getTypeFactory().constructParametricType(Page.class, item));
    }

    private <T> T as(JavaType type) {
        try {
            return Beep.JSON.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not a " + type + ": " + this, e);
        }
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
