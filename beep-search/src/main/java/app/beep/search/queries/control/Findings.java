package app.beep.search.queries.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.paging.Page;
import app.beep.common.paging.PageLimit;
import app.beep.search.peers.control.ChannelsApi.Channel;
import app.beep.search.peers.control.CurrentMessages;
import app.beep.search.queries.control.Matches.Match;
import app.beep.search.queries.entity.MessageQuery;
import app.beep.search.queries.entity.Searcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds messages for a person. What the index found is looked up again and its channels are judged again, so a text that
 * was deleted, hidden or edited since is never shown, nor anything from a channel that was closed to the person meanwhile.
 */
@ApplicationScoped
public class Findings {
    @Inject
    ReadableChannels channels;

    @Inject
    MessageSearch search;

    @Inject
    CurrentMessages messages;

    /** A page may have fewer items than the limit although a next one follows. */
    public Page<FoundMessage> of(Searcher searcher, MessageQuery query, @Nullable String cursor, PageLimit limit) {
        var readable = channels.within(searcher, query);
        if (readable.isEmpty()) {
            return Page.whole(List.of());
        }
        var matches = search.find(searcher.id(), query, readable, cursor, limit);
        var current =
                messages.among(matches.items().stream().map(Match::messageId).toList());
        var shown = channels.stillReadable(
                searcher,
                matches.items().stream().map(Match::channelId).distinct().toList());
        var items = matches.items().stream()
                .flatMap(match -> found(match, current, shown))
                .toList();
        var next = matches.next();
        return new Page<>(items, next == null ? null : next.cursor());
    }

    private static Stream<FoundMessage> found(
            Match match, Map<MessageId, JsonObject> current, Map<ChannelId, Channel> readable) {
        var message = current.get(match.messageId());
        var channel = readable.get(match.channelId());
        if (message == null || channel == null) {
            return Stream.empty();
        }
        var highlight = match.highlight();
        var unchanged = Objects.equals(message.getString("content", ""), match.content());
        return Stream.of(new FoundMessage(
                Json.createObjectBuilder(message).remove("serverId").build(),
                channel,
                highlight == null || !unchanged ? List.of() : List.of(highlight)));
    }
}
