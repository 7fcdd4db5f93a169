package app.beep.search.queries.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are sought; each part that is there narrows the result.
 *
 * @param words words and "phrases" that must all occur
 * @param after only messages younger than this
 * @param before only messages older than this
 * @param contentType of an attachment: {@code image/png}, or {@code image/*} for all images
 * @param has each of {@code link}, {@code file}, {@code image}, {@code video}, {@code audio} that the message must carry
 */
public record MessageQuery(
        @Nullable String words,
        @Nullable UUID serverId,
        @Nullable UUID channelId,
        @Nullable UUID authorId,
        @Nullable Instant after,
        @Nullable Instant before,
        @Nullable String contentType,
        List<String> has,
        Order order) {

    /** Best first, where recent messages count up to twice as much; or newest first. */
    public enum Order {
        RELEVANCE,
        NEWEST
    }
}
