package app.beep.search.index.entity;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;

/** What the index keeps of a message. */
public record IndexedMessage(
        MessageId id,
        ServerId serverId,
        ChannelId channelId,
        UserId authorId,
        Instant timestamp,
        String content,
        List<Carried> has,
        List<String> contentTypes,
        List<String> names) {
    /** @param message as beep-messaging gives it to services */
    public static IndexedMessage of(JsonObject message) {
        var files = message.containsKey("attachments")
                ? message.getJsonArray("attachments").stream()
                        .filter(file -> file.getValueType() == JsonValue.ValueType.OBJECT)
                        .map(JsonValue::asJsonObject)
                        .toList()
                : List.<JsonObject>of();
        var contentTypes = texts(files, "contentType");
        var content = message.isNull("content") ? "" : message.getString("content");
        return new IndexedMessage(
                MessageId.of(message.getString("id")),
                ServerId.of(message.getString("serverId")),
                ChannelId.of(message.getString("channelId")),
                UserId.of(message.getString("authorId")),
                Instant.parse(message.getString("timestamp")),
                content,
                Carried.by(content, !files.isEmpty(), contentTypes),
                contentTypes,
                texts(files, "name"));
    }

    private static List<String> texts(List<JsonObject> files, String member) {
        return files.stream()
                .map(file -> file.getString(member, ""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
