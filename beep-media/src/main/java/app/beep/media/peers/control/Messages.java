package app.beep.media.peers.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.common.peers.Peers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Messages, as beep-messaging has them. */
@ApplicationScoped
public class Messages {
    @Inject
    Peers peers;

    /** A file that a message has. */
    public record Attachment(MediaId mediaId, MessageId messageId, ChannelId channelId, ServerId serverId) {}

    /** What beep-messaging answers. */
    public record Attachments(List<Attachment> items) {}

    /**
     * Those of up to 100 files that a message has; what is left out belongs to none.
     *
     * @throws app.beep.common.problem.ProblemException 503 when beep-messaging does not answer
     */
    public List<Attachment> having(Collection<MediaId> files) {
        var ids = files.stream().map(MediaId::toString).collect(Collectors.joining(","));
        return peers.get("messaging", "/internal/attachments?ids=" + ids, Attachments.class)
                .items();
    }
}
