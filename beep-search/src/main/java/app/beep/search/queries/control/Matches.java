package app.beep.search.queries.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.search.queries.entity.Highlight;
import app.beep.search.queries.entity.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the index found; {@code next} is null on the last page. */
record Matches(List<Match> items, @Nullable Place next) {

    /** A message as the index knows it, which may be old. */
    record Match(
            MessageId messageId,
            ChannelId channelId,
            String content,
            @Nullable Highlight highlight) {}
}
