package app.beep.messaging.messages.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.UserId;
import app.beep.events.catalogue.MessageView;
import app.beep.messaging.attachments.entity.Attachment;
import app.beep.messaging.messages.entity.Message;
import java.util.List;

/** Messages as clients see them. */
public final class MessageViews {
    private MessageViews() {}

    public static MessageView of(Message message) {
        return new MessageView(
                new MessageId(message.id()),
                new ChannelId(message.channelId()),
                message.seq(),
                new UserId(message.authorId()),
                message.content(),
                message.attachments().stream().map(MessageViews::media).toList(),
                message.replyTo() == null ? null : new MessageId(message.replyTo()),
                MessageView.Mentions.NONE,
                List.of(),
                false,
                message.editedAt(),
                message.createdAt(),
                "created");
    }

    private static MessageView.Media media(Attachment file) {
        return new MessageView.Media(
                new MediaId(file.id()),
                file.name(),
                file.contentType(),
                file.size(),
                file.width(),
                file.height(),
                "/api/media/" + file.id());
    }
}
