package app.beep.tests.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** A frame that the gateway sent, and when it had arrived ({@link System#nanoTime()}). */
public record Frame(JsonNode json, long arrived) {
    static Frame read(String text) {
        try {
            return new Frame(Beep.JSON.readTree(text), System.nanoTime());
        } catch (JsonProcessingException e) {
            throw new AssertionError("The gateway sent no JSON: " + text, e);
        }
    }

    public boolean is(String op) {
        return op.equals(text("op"));
    }

    public boolean isEvent(String type) {
        return is("event") && type.equals(text("type"));
    }

    public boolean isIn(Channel channel) {
        return channel.id().toString().equals(text("channelId"));
    }

    /** The member as text, empty when it is not there. */
    public String text(String member) {
        return json.path(member).asText("");
    }

    /** 0 for an event that has none. */
    public long seq() {
        return json.path("seq").asLong();
    }

    public JsonNode data() {
        return json.path("data");
    }

    public Message message() {
        return Beep.JSON.convertValue(data(), Message.class);
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
