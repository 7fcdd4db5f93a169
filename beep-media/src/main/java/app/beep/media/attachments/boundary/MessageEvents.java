package app.beep.media.attachments.boundary;

import app.beep.events.Audience;
import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.MessageEvent.MessageCreated;
import app.beep.events.catalogue.MessageEvent.MessageDeleted;
import app.beep.events.catalogue.MessageView;
import app.beep.events.consuming.EventConsumer;
import app.beep.media.attachments.control.Claims;
import app.beep.media.attachments.entity.Attached;
import app.beep.media.files.control.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Confirms the claims of messages that were committed; deletes the files of messages that were deleted. */
@ApplicationScoped
public class MessageEvents implements EventConsumer {
    @Inject
    Claims claims;

    @Inject
    Removal removal;

    @Override
    public String name() {
        return "attachments";
    }

    @Override
    public String producer() {
        return "messaging";
    }

    /** Nobody waits for a claim to be confirmed, and a message is gone before its files are. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void handle(List<PublishedEvent> batch) {
        for (var event : batch) {
            switch (event.data()) {
                case MessageCreated(var message) -> claims.confirm(attached(event, message));
                case MessageDeleted(var message) -> removal.ofMessage(message.id());
                default -> {}
            }
        }
    }

    /** Events were missed: every claim is settled anew. */
    @Override
    public void rebuild() {
        claims.doubtAll();
    }

    private static List<Attached> attached(PublishedEvent created, MessageView message) {
        return created.header().audience() instanceof Audience.Channel(var channel, var server)
                ? message.attachments().stream()
                        .map(file -> new Attached(file.id(), message.id(), channel, server))
                        .toList()
                : List.of();
    }
}
