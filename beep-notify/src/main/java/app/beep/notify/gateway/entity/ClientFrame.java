package app.beep.notify.gateway.entity;

import app.beep.common.ids.ChannelId;
import app.beep.common.json.JsonBinding;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** What a client may say. */
public sealed interface ClientFrame {

    /** Who one is, and per channel the last seq one has seen before the connection broke. */
    record Identify(String token, Map<ChannelId, Long> resume) implements ClientFrame {}

    record Heartbeat() implements ClientFrame {}

    record Reauthenticate(String token) implements ClientFrame {}

    /** Well-formed, but not offered by this gateway. */
    record Other(String op) implements ClientFrame {}

    /** @throws IllegalArgumentException when it is no frame */
    static ClientFrame read(String text) {
        try {
            var json = JsonBinding.parse(text);
            var op = json.getString("op");
            return switch (op) {
                case "identify" -> new Identify(json.getString("token"), resume(json));
                case "heartbeat" -> new Heartbeat();
                case "reauthenticate" -> new Reauthenticate(json.getString("token"));
                default -> new Other(op);
            };
        } catch (RuntimeException broken) {
            throw new IllegalArgumentException("not a frame", broken);
        }
    }

    private static Map<ChannelId, Long> resume(JsonObject json) {
        var seen = new HashMap<ChannelId, Long>();
        if (json.containsKey("resume") && json.getJsonObject("resume").containsKey("channels")) {
            json.getJsonObject("resume")
                    .getJsonObject("channels")
                    .forEach((channel, seq) -> seen.put(ChannelId.of(channel), ((JsonNumber) seq).longValueExact()));
        }
        return seen;
    }
}
