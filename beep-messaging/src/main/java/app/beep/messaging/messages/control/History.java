package app.beep.messaging.messages.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.paging.Cursor;
import app.beep.common.paging.Page;
import app.beep.common.paging.PageLimit;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.MessageView;
import app.beep.messaging.messages.entity.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of a channel's history: always newest first; the cursor goes on in the direction of the page. */
@ApplicationScoped
public class History {
    @Inject
    Messages messages;

    public Page<MessageView> page(ChannelId channel, HistoryPosition position, PageLimit limit) {
        return switch (position) {
            case HistoryPosition.Newest() -> older(channel, Long.MAX_VALUE, limit);
            case HistoryPosition.OlderThan(var seq) -> older(channel, seq, limit);
            case HistoryPosition.NewerThan(var seq) -> newer(channel, seq, limit);
            case HistoryPosition.Before(var id) -> older(channel, seq(channel, id), limit);
            case HistoryPosition.After(var id) -> newer(channel, seq(channel, id), limit);
            case HistoryPosition.Around(var id) -> around(channel, seq(channel, id), limit);
        };
    }

    private Page<MessageView> older(ChannelId channel, long seq, PageLimit limit) {
        var found = messages.before(channel, seq, limit.oneMore());
        return Page.of(found, limit, last -> "<" + last.seq()).map(MessageViews::of);
    }

    private Page<MessageView> newer(ChannelId channel, long seq, PageLimit limit) {
        var page = Page.of(messages.after(channel, seq, limit.oneMore()), limit, last -> ">" + last.seq());
        return new Page<>(page.items().reversed(), page.next()).map(MessageViews::of);
    }

    private Page<MessageView> around(ChannelId channel, long seq, PageLimit limit) {
        var half = limit.value() / 2;
        var all = new ArrayList<>(messages.after(channel, seq, half).reversed());
        var older = messages.before(channel, seq + 1, limit.value() - all.size() + 1);
        var more = older.size() > limit.value() - all.size();
        all.addAll(more ? older.subList(0, older.size() - 1) : older);
        return new Page<>(List.<Message>copyOf(all), next(more, all)).map(MessageViews::of);
    }

    private static @Nullable String next(boolean more, List<Message> shown) {
        return more ? Cursor.encode("<" + shown.getLast().seq()) : null;
    }

    private long seq(ChannelId channel, MessageId messageId) {
        return messages.find(channel, messageId).map(Message::seq).orElseThrow(ProblemException::notFound);
    }
}
