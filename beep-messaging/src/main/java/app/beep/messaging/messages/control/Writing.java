package app.beep.messaging.messages.control;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.messaging.channels.control.ChannelAccess;
import app.beep.messaging.messages.entity.Attempt;
import app.beep.messaging.messages.entity.Draft;
import app.beep.messaging.messages.entity.Message;
import app.beep.messaging.messages.entity.Post;
import app.beep.messaging.peers.control.Media;
import app.beep.messaging.peers.control.WantedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Writes a message: checks it, claims its files, commits it. */
@ApplicationScoped
public class Writing {
    @Inject
    GroupCommit commits;

    @Inject
    ChannelAccess access;

    @Inject
    Messages messages;

    @Inject
    PostedKeys keys;

    @Inject
    Media media;

    /** @throws ProblemException why there is no message; 503 when its outcome is unknown */
    public Message write(UserId author, ChannelId channel, Draft draft, Attempt attempt) {
        var writable = access.requireWrite(author, channel);
        var content = draft.content();
        if (draft.replyTo() != null && messages.find(channel, draft.replyTo()).isEmpty()) {
            throw ProblemException.invalid("replyTo", "unknown", "There is no such message in this channel.");
        }
        if (attempt.key() != null) {
            IdempotencyKeys.checkLength(attempt.key());
        }
        var post = new Post(
                MessageId.next(),
                channel,
                writable.serverId(),
                author,
                content,
                List.of(),
                draft.replyTo(),
                attempt,
                writable.accessVersion());
        return draft.files().isEmpty() ? commits.store(post) : writeWith(draft.files(), post);
    }

    /** A repetition of a post that was committed finds it by its key and needs no file again. */
    private Message writeWith(List<MediaId> files, Post post) {
        access.requireAttach(post.authorId(), post.channelId());
        if (keys.isTaken(post)) {
            return commits.store(post);
        }
        var wanted = new WantedFiles(post.authorId(), post.id(), post.channelId(), post.serverId(), files);
        return commit(post.with(media.claim(post.claim(), wanted)));
    }

    private Message commit(Post post) {
        try {
            return commits.store(post);
        } catch (ProblemException refused) {
            if (refused.problem().status() < 500) {
                media.release(post.claim());
            }
            throw refused;
        }
    }
}
