package app.beep.common.events;

import app.beep.common.json.JsonBinding;
import app.beep.common.json.Times;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The envelope of an event on Redis and between services. Reading checks it: what is not well-formed is refused. */
public final class EventJson {
    private EventJson() {}

    public static JsonObject write(Event event) {
        var json = Json.createObjectBuilder()
                .add("id", event.id().toString())
                .add("type", event.type())
                .add("at", Times.format(event.at()));
        switch (event.audience()) {
            case Audience.Channel(var channel, var server) ->
                json.add("audience", "channel")
                        .add("channelId", channel.toString())
                        .add("serverId", server.toString());
            case Audience.Server(var server) -> json.add("audience", "server").add("serverId", server.toString());
            case Audience.User(var user) -> json.add("audience", "user").add("userId", user.toString());
            case Audience.Services() -> json.add("audience", "services");
        }
        add(json, "seq", event.seq());
        add(json, "accessVersion", event.accessVersion());
        if (event.traceparent() != null) {
            json.add("traceparent", event.traceparent());
        }
        return json.add("data", event.data()).build();
    }

    /** @throws IllegalArgumentException when the envelope is not one of ours */
    public static Event read(String envelope) {
        return read(JsonBinding.parse(envelope));
    }

    /** @throws IllegalArgumentException when the envelope is not one of ours */
    public static Event read(JsonObject json) {
        try {
            return new Event(
                    id(json, "id"),
                    json.getString("type"),
                    Instant.parse(json.getString("at")),
                    audience(json),
                    number(json, "seq"),
                    number(json, "accessVersion"),
                    json.getString("traceparent", null),
                    json.getJsonObject("data"));
        } catch (NullPointerException | ClassCastException broken) {
            throw new IllegalArgumentException("not an event envelope", broken);
        }
    }

    private static Audience audience(JsonObject json) {
        return switch (json.getString("audience")) {
            case "channel" -> new Audience.Channel(id(json, "channelId"), id(json, "serverId"));
            case "server" -> new Audience.Server(id(json, "serverId"));
            case "user" -> new Audience.User(id(json, "userId"));
            case "services" -> new Audience.Services();
            default -> throw new IllegalArgumentException("unknown audience");
        };
    }

    private static UUID id(JsonObject json, String name) {
        return UUID.fromString(json.getString(name));
    }

    private static @Nullable Long number(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonNumber(name).longValueExact() : null;
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Long value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
