package app.beep.search.index.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the index keeps of a message.
 *
 * @param has what it carries: {@code link}, {@code file}, and by content type {@code image}, {@code video}, {@code audio}
 */
public record IndexedMessage(
        UUID id,
        UUID serverId,
        UUID channelId,
        UUID authorId,
        Instant timestamp,
        String content,
        List<String> has,
        List<String> contentTypes,
        List<String> names) {
    private static final Set<String> FAMILIES = Set.of("image", "video", "audio");

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
                UUID.fromString(message.getString("id")),
                UUID.fromString(message.getString("serverId")),
                UUID.fromString(message.getString("channelId")),
                UUID.fromString(message.getString("authorId")),
                Instant.parse(message.getString("timestamp")),
                content,
                has(content, !files.isEmpty(), contentTypes),
                contentTypes,
                texts(files, "name"));
    }

    private static List<String> has(String content, boolean files, List<String> contentTypes) {
        var has = new TreeSet<String>();
        if (content.contains("http://") || content.contains("https://")) {
            has.add("link");
        }
        if (files) {
            has.add("file");
        }
        for (var type : contentTypes) {
            var family = type.replaceFirst("/.*", "").toLowerCase(Locale.ROOT);
            if (FAMILIES.contains(family)) {
                has.add(family);
            }
        }
        return List.copyOf(has);
    }

    private static List<String> texts(List<JsonObject> files, String member) {
        return files.stream()
                .map(file -> file.getString(member, ""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
