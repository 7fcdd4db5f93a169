package app.beep.common.events;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** An event as clients get it, from the gateway and from {@code /channels/{id}/events} alike. */
public final class EventFrame {
    private EventFrame() {}

    /** {@code {op: "event", type, channelId?, serverId?, seq?, data}}. */
    public static JsonObject of(Event event) {
        var frame = Json.createObjectBuilder().add("op", "event").add("type", event.type());
        switch (event.audience()) {
            case Audience.Channel(var channel, var server) ->
                frame.add("channelId", channel.toString()).add("serverId", server.toString());
            case Audience.Server(var server) -> frame.add("serverId", server.toString());
            case Audience.User user -> {}
            case Audience.Services nobody -> {}
        }
        if (event.seq() != null) {
            frame.add("seq", event.seq());
        }
        return frame.add("data", event.data()).build();
    }
}
