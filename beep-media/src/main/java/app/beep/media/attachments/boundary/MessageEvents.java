package app.beep.media.attachments.boundary;

import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.MessageEvent.MessageCreated;
import app.beep.events.catalogue.MessageEvent.MessageDeleted;
import app.beep.events.consuming.EventConsumer;
import app.beep.media.attachments.control.Claims;
import app.beep.media.attachments.control.MessageAttachments;
import app.beep.media.files.boundary.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Override
    public void handle(List<PublishedEvent> batch) {
        for (var event : batch) {
            switch (event.data()) {
                case MessageCreated(var message) -> claims.confirm(MessageAttachments.of(event, message));
                case MessageDeleted(var message) ->
                    removal.ofMessage(message.id().value());
                default -> {}
            }
        }
    }

    /** Events were missed: {@link ClaimSettlement} asks for every message anew. */
    @Override
    public void rebuild() {
        claims.doubtAll();
    }
}
