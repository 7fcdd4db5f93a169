package app.beep.media.attachments.boundary;

import app.beep.common.events.EventConsumer;
import app.beep.common.events.PulledEvent;
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
    public void handle(List<PulledEvent> batch) {
        for (var pulled : batch) {
            var event = pulled.event();
            switch (event.type()) {
                case "message.created" -> claims.confirm(MessageAttachments.of(event));
                case "message.deleted" -> removal.ofMessage(MessageAttachments.messageId(event));
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
