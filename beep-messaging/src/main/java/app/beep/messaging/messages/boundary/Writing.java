package app.beep.messaging.messages.boundary;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.Ids;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.messaging.attachments.control.AttachmentClaims;
import app.beep.messaging.attachments.control.MediaApi.Wanted;
import app.beep.messaging.channels.control.ChannelAccess;
import app.beep.messaging.messages.control.Messages;
import app.beep.messaging.messages.control.PostedKeys;
import app.beep.messaging.messages.entity.Content;
import app.beep.messaging.messages.entity.Message;
import app.beep.messaging.messages.entity.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    AttachmentClaims claims;

    /** @throws ProblemException why there is no message; 503 when its outcome is unknown */
    Message write(UUID author, UUID channelId, NewMessage message, @Nullable String key) {
        if (message.authorId() != null && !message.authorId().equals(author)) {
            throw new ProblemException(
                    Problem.of(403, "foreign-author", "Foreign author", "authorId must be the caller, or left out."));
        }
        var writable = access.requireWrite(author, channelId);
        var files = message.files();
        var content = Content.of(message.content(), !files.isEmpty());
        if (message.replyTo() != null
                && messages.find(channelId, message.replyTo()).isEmpty()) {
            throw ProblemException.invalid("replyTo", "unknown", "There is no such message in this channel.");
        }
        if (key != null) {
            IdempotencyKeys.checkLength(key);
        }
        var post = new Post(
                Ids.next(),
                channelId,
                writable.serverId(),
                author,
                content,
                List.of(),
                message.replyTo(),
                key,
                IdempotencyKeys.hash(channelId + message.toString()),
                writable.accessVersion());
        return files.isEmpty() ? commits.store(post) : writeWith(files, post);
    }

    /** A repetition of a post that was committed finds it by its key and needs no file again. */
    private Message writeWith(List<UUID> files, Post post) {
        access.requireAttach(post.authorId(), post.channelId());
        if (keys.isTaken(post)) {
            return commits.store(post);
        }
        var claim = claimId(post);
        var attached =
                claims.claim(claim, new Wanted(post.authorId(), post.id(), post.channelId(), post.serverId(), files));
        return commit(post.with(attached), claim);
    }

    private Message commit(Post post, UUID claim) {
        try {
            return commits.store(post);
        } catch (ProblemException refused) {
            if (refused.problem().status() < 500) {
                claims.release(claim);
            }
            throw refused;
        }
    }

    /** The same for each attempt with one key, so that a repetition after an unknown outcome has its files already. */
    private static UUID claimId(Post post) {
        if (post.key() == null) {
            return post.id();
        }
        var attempt = ByteBuffer.wrap(
                IdempotencyKeys.hash(post.authorId() + post.key() + new java.math.BigInteger(post.requestHash())));
        return new UUID(attempt.getLong(), attempt.getLong());
    }
}
