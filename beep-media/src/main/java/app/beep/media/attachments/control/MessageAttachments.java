package app.beep.media.attachments.control;

import app.beep.common.events.Audience;
import app.beep.common.events.Event;
import app.beep.common.peers.Peers;
import app.beep.media.attachments.entity.Attached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What beep-messaging says of its messages' files. */
@ApplicationScoped
public class MessageAttachments {
    @Inject
    Peers peers;

    /** Those of the files that a message has; what is left out belongs to none. */
    public List<Attached> of(Collection<UUID> files) {
        var ids = files.stream().map(UUID::toString).collect(Collectors.joining(","));
        return peers.get("messaging", "/internal/attachments?ids=" + ids).getJsonArray("items").stream()
                .map(item -> attached(item.asJsonObject()))
                .toList();
    }

    private static Attached attached(JsonObject item) {
        return new Attached(id(item, "mediaId"), id(item, "messageId"), id(item, "channelId"), id(item, "serverId"));
    }

    /** The files of a message that was created. */
    public static List<Attached> of(Event created) {
        var files = created.data().getJsonArray("attachments");
        if (files == null || !(created.audience() instanceof Audience.Channel(var channel, var server))) {
            return List.of();
        }
        var message = messageId(created);
        return files.stream()
                .map(file -> new Attached(id(file.asJsonObject(), "id"), message, channel, server))
                .toList();
    }

    public static UUID messageId(Event event) {
        return id(event.data(), "id");
    }

    private static UUID id(JsonObject json, String name) {
        return UUID.fromString(json.getString(name));
    }
}
