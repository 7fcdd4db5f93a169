package app.beep.events.outbox;

import app.beep.common.ids.ChannelId;
import app.beep.events.PublishedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The outbox as others read it: by position, or by a channel's seq. */
@ApplicationScoped
public class StoredEvents {
    @Inject
    Jdbi sql;

    @Inject
    @Any
    Instance<EventDetails> details;

    /** Where the numbering stands, and the last position that has been dropped by retention. */
    public record Range(long head, long dropped) {}

    public Range range() {
        return sql.withHandle(db -> db.select("select position, dropped from outbox_head")
                .map((row, context) -> new Range(row.getLong(1), row.getLong(2)))
                .one());
    }

    /** Events after a position, oldest first. */
    public List<PublishedEvent> after(long position, int limit) {
        return complete(sql.withHandle(
                db -> db.select("select * from outbox where position > ? order by position limit ?", position, limit)
                        .map((row, context) -> OutboxRows.stored(row))
                        .list()));
    }

    /** A channel's events after a seq, oldest first. */
    public List<PublishedEvent> ofChannel(ChannelId channelId, long afterSeq, int limit) {
        return complete(sql.withHandle(db -> db.select(
                        "select * from outbox where channel_id = ? and seq > ? order by seq limit ?",
                        channelId,
                        afterSeq,
                        limit)
                .map((row, context) -> OutboxRows.stored(row))
                .list()));
    }

    private List<PublishedEvent> complete(List<StoredEvent> stored) {
        return details.isUnsatisfied() || stored.isEmpty()
                ? stored.stream().map(StoredEvent::published).toList()
                : details.get().complete(stored);
    }
}
