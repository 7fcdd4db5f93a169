package app.beep.messaging.messages.boundary;

import app.beep.common.identity.ForServices;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.IdList;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.messaging.messages.control.Messages;
import app.beep.messaging.messages.entity.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** Which message a file belongs to. */
@ApplicationScoped
@Path("/internal/attachments")
@Produces(MediaType.APPLICATION_JSON)
@ForServices("media")
public class InternalAttachmentsResource {
    @Inject
    Messages messages;

    /** A file in a message. */
    public record Attached(MediaId mediaId, MessageId messageId, ChannelId channelId, ServerId serverId) {}

    public record Attachments(List<Attached> items) {}

    /** Those of the files ({@code ids=a,b,…}, 100 at most) that a message has. */
    @GET
    public Attachments of(@DefaultValue("") @QueryParam("ids") String ids) {
        var files = IdList.parse(ids, MediaId::new);
        return new Attachments(messages.withFiles(files).stream()
                .flatMap(InternalAttachmentsResource::attached)
                .filter(attached -> files.contains(attached.mediaId()))
                .toList());
    }

    private static Stream<Attached> attached(Message message) {
        return message.attachments().stream()
                .map(file -> new Attached(file.id(), message.id(), message.channelId(), message.serverId()));
    }
}
