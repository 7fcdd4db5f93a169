package app.beep.common.events;

import app.beep.common.json.JsonBinding;
import app.beep.common.peers.PeerRefused;
import app.beep.common.peers.Peers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as {@code /internal/events} does. */
final class Producer extends Peers {
    final List<Event> log = new CopyOnWriteArrayList<>();
    final AtomicInteger pulls = new AtomicInteger();
    volatile boolean forgets;

    Event commits() {
        var audience = new Audience.Channel(UUID.randomUUID(), UUID.randomUUID());
        var event = Event.of("message.created", audience, JsonBinding.parse("{\"id\":\"1\"}"))
                .seq(log.size() + 1L);
        log.add(event);
        return event;
    }

    @Override
    public JsonObject get(String service, String path) {
        if (!path.contains("after=")) {
            return Json.createObjectBuilder().add("head", log.size()).build();
        }
        if (forgets) {
            forgets = false;
            throw new PeerRefused(410);
        }
        pulls.incrementAndGet();
        var after = Integer.parseInt(path.substring(path.indexOf('=') + 1));
        var items = Json.createArrayBuilder();
        var events = List.copyOf(log);
        events.subList(after, events.size()).forEach(event -> items.add(EventJson.write(event)));
        return Json.createObjectBuilder()
                .add("head", events.size())
                .add("position", events.size())
                .add("items", items)
                .build();
    }
}
