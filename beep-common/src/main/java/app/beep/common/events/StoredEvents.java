package app.beep.common.events;

import app.beep.common.json.JsonBinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

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
    public List<Event> after(long position, int limit) {
        return complete(sql.withHandle(
                db -> db.select("select * from outbox where position > ? order by position limit ?", position, limit)
                        .map(StoredEvents::event)
                        .list()));
    }

    /** A channel's events after a seq, oldest first. */
    public List<Event> ofChannel(UUID channelId, long afterSeq, int limit) {
        return complete(sql.withHandle(db -> db.select(
                        "select * from outbox where channel_id = ? and seq > ? order by seq limit ?",
                        channelId,
                        afterSeq,
                        limit)
                .map(StoredEvents::event)
                .list()));
    }

    private List<Event> complete(List<Event> stored) {
        return details.isUnsatisfied() || stored.isEmpty()
                ? stored
                : details.get().complete(stored);
    }

    private static Event event(ResultSet row, StatementContext context) throws SQLException {
        var seq = row.getLong("seq");
        var hasSeq = !row.wasNull();
        var version = row.getLong("access_version");
        var hasVersion = !row.wasNull();
        return new Event(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getTimestamp("occurred_at").toInstant(),
                audience(row),
                hasSeq ? seq : null,
                hasVersion ? version : null,
                row.getString("traceparent"),
                JsonBinding.parse(row.getString("facts")));
    }

    private static Audience audience(ResultSet row) throws SQLException {
        return switch (row.getString("audience")) {
            case "channel" ->
                new Audience.Channel(row.getObject("channel_id", UUID.class), row.getObject("server_id", UUID.class));
            case "server" -> new Audience.Server(row.getObject("server_id", UUID.class));
            case "user" -> new Audience.User(row.getObject("user_id", UUID.class));
            default -> new Audience.Services();
        };
    }
}
