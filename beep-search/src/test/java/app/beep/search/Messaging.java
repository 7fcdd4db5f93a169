package app.beep.search;

import app.beep.common.ids.EventId;
import app.beep.events.Audience;
import app.beep.events.EventHeader;
import app.beep.events.Positions;
import app.beep.events.PublishedEvent;
import app.beep.local.testing.Peers;
import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.Peers.Request;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** beep-messaging's and beep-channels' stand-in: keeps messages, tells what has changed, gives them again. */
final class Messaging {
    private final Map<String, Stored> messages = new ConcurrentSkipListMap<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final AtomicLong dropped = new AtomicLong();

    private record Stored(UUID id, UUID channel, UUID server, UUID author, String content, String files, Instant at) {
        String json() {
            return """
                    {"id":"%s","channelId":"%s","serverId":"%s","seq":1,"authorId":"%s","content":"%s","attachments":%s,
                     "reactions":[],"pinned":false,"timestamp":"%s","status":"created"}
                    """.formatted(id, channel, server, author, content.replace("\"", "\\\""), files, at);
        }
    }

    private final Consumer<String> positions;

    /** @param positions publishes a head, as the relay does once it has given positions */
    Messaging(Peers peers, Consumer<String> positions) {
        this.positions = positions;
        peers.on("GET", "/messaging/api/internal/events", this::events);
        peers.on("GET", "/messaging/api/internal/messages", this::messages);
    }

    UUID post(Room room, UUID author, String content) {
        return post(room, author, content, "[]", Instant.now());
    }

    UUID post(Room room, UUID author, String content, String files, Instant at) {
        var id = UUID.randomUUID();
        var message = new Stored(
                id, room.channel(), room.server(), author, content, files, at.truncatedTo(ChronoUnit.MILLIS));
        keep(message);
        tell("message.created", message.json());
        return id;
    }

    /** Without a word about it. */
    void editSilently(UUID id, String content) {
        var old = stored(id);
        keep(new Stored(id, old.channel(), old.server(), old.author(), content, old.files(), old.at()));
    }

    void edit(UUID id, String content) {
        editSilently(id, content);
        tell("message.updated", stored(id).json());
    }

    /** Without a word about it. */
    void deleteSilently(UUID id) {
        messages.remove(id.toString());
    }

    void delete(UUID id) {
        var channel = stored(id).channel();
        deleteSilently(id);
        tell("message.deleted", "{\"id\":\"%s\",\"channelId\":\"%s\"}".formatted(id, channel));
    }

    private void tell(String type, String data) {
        var position = events.size() + 1L;
        var header = new EventHeader(
                EventId.next(), type, Instant.now(), new Audience.Services(), null, null, position, null, null);
        events.add(PublishedEvent.of(header, data).text());
        positions.accept(new Positions(position, List.of()).text());
    }

    /** Drops all events so far, as retention does after seven days. */
    void forgetEvents() {
        dropped.set(events.size());
    }

    private Stored stored(UUID id) {
        return Objects.requireNonNull(messages.get(id.toString()));
    }

    private void keep(Stored message) {
        messages.put(message.id().toString(), message);
    }

    private Reply events(Request request) {
        var all = List.copyOf(events);
        if (!request.path().contains("after=")) {
            return page(all.size(), all.size(), List.of());
        }
        var after = Integer.parseInt(request.path().replaceFirst(".*after=", ""));
        if (after < dropped.get()) {
            return Reply.json(410, "{\"status\":410}");
        }
        var page = all.subList(after, Math.min(all.size(), after + 500));
        return page(all.size(), after + page.size(), page);
    }

    private static Reply page(long head, long position, List<String> items) {
        var page = JsonNodeFactory.instance.objectNode().put("head", head).put("position", position);
        items.forEach(page.putArray("items")::add);
        return Reply.json(200, page.toString());
    }

    private Reply messages(Request request) {
        var query = URLDecoder.decode(request.path(), StandardCharsets.UTF_8);
        if (query.contains("ids=")) {
            var items = List.of(query.replaceFirst(".*ids=", "").split(",")).stream()
                    .map(messages::get)
                    .filter(Objects::nonNull)
                    .map(Stored::json)
                    .collect(Collectors.joining(","));
            return Reply.json(200, "{\"items\":[%s],\"next\":null}".formatted(items));
        }
        var after = query.contains("after=") ? query.replaceFirst(".*after=", "") : "";
        var page = messages.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(after) > 0)
                .limit(500)
                .toList();
        var next = page.size() < 500 ? "null" : '"' + page.getLast().getKey() + '"';
        return Reply.json(
                200,
                "{\"items\":[%s],\"next\":%s,\"position\":%d}"
                        .formatted(
                                page.stream()
                                        .map(entry -> entry.getValue().json())
                                        .collect(Collectors.joining(",")),
                                next,
                                events.size()));
    }

    /** Posts so many at once. */
    void post(Room room, UUID author, String content, int count) {
        LongStream.range(0, count).forEach(number -> post(room, author, content + " " + number));
    }
}
