package app.beep.messaging.messages.control;

import app.beep.events.catalogue.MessageView;
import app.beep.messaging.attachments.entity.Attachment;
import app.beep.messaging.messages.entity.Message;
import java.util.List;

/** Messages as clients see them. */
public final class MessageViews {
    private MessageViews() {}

    public static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.channelId(),
                message.seq(),
                message.authorId(),
                message.content(),
                message.attachments().stream().map(MessageViews::media).toList(),
                message.replyTo(),
                MessageView.Mentions.NONE,
                List.of(),
                false,
                message.editedAt(),
                message.createdAt(),
                MessageView.Status.CREATED);
    }

    private static MessageView.Media media(Attachment file) {
        return new MessageView.Media(
                file.id(),
                file.name(),
                file.contentType(),
                file.size(),
                file.width(),
                file.height(),
                "/api/media/" + file.id());
    }
}
