package app.beep.media.attachments.control;

import app.beep.common.peers.Peers;
import app.beep.events.Audience;
import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.MessageView;
import app.beep.media.attachments.entity.Attached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What beep-messaging says of its messages' files. */
@ApplicationScoped
public class MessageAttachments {
    @Inject
    Peers peers;

    /** What beep-messaging answers. */
    public record Items(List<Attached> items) {}

    /** Those of the files that a message has; what is left out belongs to none. */
    public List<Attached> of(Collection<UUID> files) {
        var ids = files.stream().map(UUID::toString).collect(Collectors.joining(","));
        return peers.get("messaging", "/internal/attachments?ids=" + ids, Items.class)
                .items();
    }

    /** The files of a message that was created. */
    public static List<Attached> of(PublishedEvent created, MessageView message) {
        if (!(created.header().audience() instanceof Audience.Channel(var channel, var server))) {
            return List.of();
        }
        return message.attachments().stream()
                .map(file -> new Attached(file.id().value(), message.id().value(), channel.value(), server.value()))
                .toList();
    }
}
