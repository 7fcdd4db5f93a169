package app.beep.notify.gateway.entity;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Map;

/** What the gateway says beside events, encoded. */
public final class ServerFrame {
    public static final EncodedFrame ACK = EncodedFrame.of("{\"op\":\"ack\"}");

    private ServerFrame() {}

    public static EncodedFrame hello(long heartbeatMillis, String sessionId) {
        return encoded(op("hello").add("heartbeatInterval", heartbeatMillis).add("sessionId", sessionId));
    }

    public static EncodedFrame ready(JsonObject user, Collection<JsonObject> servers, Map<ChannelId, Long> heads) {
        var joined = Json.createArrayBuilder();
        servers.forEach(joined::add);
        return encoded(op("ready")
                .add("user", user)
                .add("servers", joined)
                .add("heads", heads(heads))
                .add("notifications", Json.createObjectBuilder().add("unread", 0)));
    }

    public static EncodedFrame gap(ChannelId channel, long from, long to) {
        return encoded(
                op("gap").add("channelId", channel.toString()).add("from", from).add("to", to));
    }

    public static EncodedFrame error(Problem problem, String traceId) {
        return encoded(op("error").add("problem", problem.toJson(null, traceId)));
    }

    /** The session has ended before its tokens did. */
    public static EncodedFrame sessionEnded(String reason) {
        return encoded(op("event")
                .add("type", "session.ended")
                .add("data", Json.createObjectBuilder().add("reason", reason)));
    }

    /** What a change of access gave, each channel with its head, and took. */
    public static EncodedFrame accessChanged(ServerId server, Map<ChannelId, Long> gained, Collection<ChannelId> lost) {
        var gone = Json.createArrayBuilder();
        lost.forEach(channel -> gone.add(channel.toString()));
        return encoded(op("event")
                .add("type", "access.changed")
                .add("serverId", server.toString())
                .add(
                        "data",
                        Json.createObjectBuilder().add("gained", heads(gained)).add("lost", gone)));
    }

    private static EncodedFrame encoded(JsonObjectBuilder frame) {
        return EncodedFrame.of(frame.build().toString());
    }

    private static JsonObjectBuilder op(String op) {
        return Json.createObjectBuilder().add("op", op);
    }

    private static JsonObjectBuilder heads(Map<ChannelId, Long> heads) {
        var json = Json.createObjectBuilder();
        heads.forEach((channel, seq) -> json.add(channel.toString(), seq));
        return json;
    }
}
