package app.beep.events.outbox;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ConversationId;
import app.beep.common.ids.EventId;
import app.beep.common.ids.Id;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.events.Audience;
import app.beep.events.EventHeader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Events as rows of the table {@code outbox}, both ways. */
final class OutboxRows {
    static final String INSERT = """
            insert into outbox (id, type, occurred_at, audience, channel_id, server_id, user_ids, seq, access_version,
                                channels_version, traceparent, facts)
            values (:id, :type, :at, :audience, cast(:channel as uuid), cast(:server as uuid),
                    cast(string_to_array(:users, ',') as uuid[]), :seq, :access, :channels, :traceparent,
                    cast(:facts as jsonb))
            """;

    private OutboxRows() {}

    /** @param facts the event's facts, as JSON */
    static void add(PreparedBatch batch, EventHeader event, String facts) {
        var access = event.access();
        batch.bind("id", event.id())
                .bind("type", event.type())
                .bind("at", event.at())
                .bind("seq", event.seq())
                .bind("access", access == null ? null : (Long) access.server())
                .bind("channels", access == null ? null : (Long) access.channels())
                .bind("traceparent", event.traceparent())
                .bind("facts", facts);
        bind(batch, event.audience(), event.subject());
        batch.add();
    }

    private static void bind(PreparedBatch batch, Audience audience, @Nullable UserId subject) {
        var beside = subject == null ? List.<UserId>of() : List.of(subject);
        batch.bind("audience", audience.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        switch (audience) {
            case Audience.Channel(var channel, var server) -> bind(batch, channel, server, beside);
            case Audience.Server(var server) -> bind(batch, null, server, beside);
            case Audience.Conversation(var conversation, var people) -> bind(batch, conversation, null, people);
            case Audience.User(var user) -> bind(batch, null, null, List.of(user));
            case Audience.Users(var people) -> bind(batch, null, null, people);
            case Audience.Services() -> bind(batch, null, null, List.of());
        }
    }

    private static void bind(
            PreparedBatch batch, @Nullable Id channel, @Nullable ServerId server, List<UserId> people) {
        batch.bind("channel", channel == null ? null : channel.value())
                .bind("server", server == null ? null : server.value())
                .bind("users", people.isEmpty() ? null : String.join(",", texts(people)));
    }

    private static List<String> texts(List<UserId> people) {
        return people.stream().map(UserId::toString).toList();
    }

    static StoredEvent stored(ResultSet row) throws SQLException {
        var header = new EventHeader(
                new EventId(row.getObject("id", UUID.class)),
                row.getString("type"),
                row.getTimestamp("occurred_at").toInstant(),
                audience(row),
                number(row, "seq"),
                access(row),
                number(row, "position"),
                row.getString("traceparent"),
                subject(row));
        return new StoredEvent(header, row.getString("facts"));
    }

    static Audience audience(ResultSet row) throws SQLException {
        var channel = row.getObject("channel_id", UUID.class);
        var server = row.getObject("server_id", UUID.class);
        return switch (row.getString("audience")) {
            case "channel" -> new Audience.Channel(new ChannelId(channel), new ServerId(server));
            case "server" -> new Audience.Server(new ServerId(server));
            case "conversation" -> new Audience.Conversation(new ConversationId(channel), people(row));
            case "user" -> new Audience.User(people(row).getFirst());
            case "users" -> new Audience.Users(people(row));
            default -> new Audience.Services();
        };
    }

    /** The people of a server's or channel's event are not its audience: it concerns one of them beside it. */
    static @Nullable UserId subject(ResultSet row) throws SQLException {
        var people = row.getObject("server_id") == null ? List.<UserId>of() : people(row);
        return people.isEmpty() ? null : people.getFirst();
    }

    private static List<UserId> people(ResultSet row) throws SQLException {
        var array = row.getArray("user_ids");
        return array == null
                ? List.of()
                : Stream.of((UUID[]) array.getArray()).map(UserId::new).toList();
    }

    private static @Nullable AccessVersion access(ResultSet row) throws SQLException {
        var server = number(row, "access_version");
        var channels = number(row, "channels_version");
        return server == null ? null : new AccessVersion(server, channels == null ? 0 : channels);
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
