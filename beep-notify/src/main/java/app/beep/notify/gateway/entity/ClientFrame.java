package app.beep.notify.gateway.entity;

import app.beep.common.ids.ChannelId;
import app.beep.common.json.JsonBinding;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** What a client may say. */
public sealed interface ClientFrame {

    /** Who one is, and where one stands. */
    record Identify(String token, Positions resume) implements ClientFrame {}

    /** More of where one stands, when that is too much for one frame. */
    record Resume(Positions resume) implements ClientFrame {}

    /**
     * Per channel the last seq one has seen before the connection broke.
     *
     * @param more whether another frame follows with more of them
     */
    record Positions(Map<ChannelId, Long> channels, boolean more) {}

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
                case "identify" ->
                    new Identify(
                            json.getString("token"),
                            json.containsKey("resume")
                                    ? positions(json.getJsonObject("resume"))
                                    : new Positions(Map.of(), false));
                case "resume" -> new Resume(positions(json));
                case "heartbeat" -> new Heartbeat();
                case "reauthenticate" -> new Reauthenticate(json.getString("token"));
                default -> new Other(op);
            };
        } catch (RuntimeException broken) {
            throw new IllegalArgumentException("not a frame", broken);
        }
    }

    private static Positions positions(JsonObject json) {
        var seen = new HashMap<ChannelId, Long>();
        if (json.containsKey("channels")) {
            json.getJsonObject("channels")
                    .forEach((channel, seq) ->
                            seen.put(ChannelId.of(channel), Math.max(0, ((JsonNumber) seq).longValueExact())));
        }
        return new Positions(seen, json.getBoolean("more", false));
    }
}
