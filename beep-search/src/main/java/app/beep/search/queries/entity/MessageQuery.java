package app.beep.search.queries.entity;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.search.index.entity.Carried;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are sought; each part that is there narrows the result, and one must be there.
 *
 * @param after only messages younger than this
 * @param before only messages older than this
 * @param has what the message must carry
 */
public record MessageQuery(
        @Nullable Words words,
        @Nullable ServerId serverId,
        @Nullable ChannelId channelId,
        @Nullable UserId authorId,
        @Nullable Instant after,
        @Nullable Instant before,
        @Nullable AttachedType contentType,
        List<Carried> has,
        Order order) {

    /** @throws ProblemException 422 when nothing narrows the result */
    public MessageQuery {
        if (has.isEmpty()
                && Stream.of(words, serverId, channelId, authorId, after, before, contentType)
                        .allMatch(Objects::isNull)) {
            throw ProblemException.invalid("q", "not-blank", "Say what to search for, or give a filter.");
        }
    }
}
