package app.beep.messaging.messages.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.json.JsonBinding;
import app.beep.messaging.attachments.entity.Attachment;
import app.beep.messaging.messages.entity.Message;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jspecify.annotations.Nullable;

/** Messages as stored. */
@ApplicationScoped
public class Messages {
    private static final GenericType<List<Attachment>> FILES = new GenericType<>() {};

    @Inject
    Jdbi sql;

    @PostConstruct
    void prepare() {
        sql.registerColumnMapper(FILES, (row, column, context) -> files(row.getString(column)));
    }

    private static List<Attachment> files(@Nullable String json) {
        return json == null ? List.of() : List.of(JsonBinding.read(json, Attachment[].class));
    }

    private static @Nullable String json(List<Attachment> files) {
        return files.isEmpty() ? null : JsonBinding.write(files);
    }

    public void insert(List<Message> messages) {
        sql.useHandle(db -> {
            try (var batch = db.prepareBatch("""
                    insert into message (id, channel_id, server_id, seq, author_id, content, attachments, reply_to,
                                         created_at)
                    values (:id, :channelId, :serverId, :seq, :authorId, :content, cast(:files as jsonb),
                            cast(:replyTo as uuid), :createdAt)
                    """)) {
                messages.forEach(message -> batch.bindMethods(message)
                        .bind("files", json(message.attachments()))
                        .add());
                batch.execute();
            }
        });
    }

    public Optional<Message> find(ChannelId channel, MessageId id) {
        return sql.withHandle(db -> db.select("select * from message where id = ? and channel_id = ?", id, channel)
                .mapTo(Message.class)
                .findOne());
    }

    public Map<MessageId, Message> byIds(Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql.withHandle(db -> db
                .createQuery("select * from message where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .mapTo(Message.class)
                .stream()
                .collect(Collectors.toMap(Message::id, Function.identity())));
    }

    /** All messages of all channels by id, which is about the order of posting. */
    public List<Message> scan(MessageId after, int limit) {
        return sql.withHandle(db -> db.select("select * from message where id > ? order by id limit ?", after, limit)
                .mapTo(Message.class)
                .list());
    }

    /** The messages that have one of the files. */
    public List<Message> withFiles(Collection<MediaId> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        var wanted = files.stream().map(id -> "[{\"id\":\"" + id + "\"}]").toList();
        return sql.withHandle(db -> db.createQuery("""
                        select * from message
                        where attachments is not null and attachments @> any (cast(array[<wanted>] as jsonb[]))
                        """)
                .bindList("wanted", wanted)
                .mapTo(Message.class)
                .list());
    }

    /** Newest first, before a seq. */
    public List<Message> before(ChannelId channel, long seq, int limit) {
        return sql.withHandle(db -> db.select(
                        "select * from message where channel_id = ? and seq < ? order by seq desc limit ?",
                        channel,
                        seq,
                        limit)
                .mapTo(Message.class)
                .list());
    }

    /** Oldest first, after a seq. */
    public List<Message> after(ChannelId channel, long seq, int limit) {
        return sql.withHandle(db -> db.select(
                        "select * from message where channel_id = ? and seq > ? order by seq limit ?",
                        channel,
                        seq,
                        limit)
                .mapTo(Message.class)
                .list());
    }
}
