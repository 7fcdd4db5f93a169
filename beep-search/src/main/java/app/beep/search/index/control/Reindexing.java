package app.beep.search.index.control;

import app.beep.common.peers.Peers;
import app.beep.common.service.Threads;
import app.beep.search.index.entity.IndexChange;
import app.beep.search.index.entity.IndexedMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Builds a new index from all messages that beep-messaging has, while the old one serves, and changes over. The old one goes
 * when whoever was reading has had the time that a cursor holds; if this process ends before, with the next rebuilding.
 */
@ApplicationScoped
public class Reindexing {
    private static final Logger LOG = Logger.getLogger(Reindexing.class.getName());

    @Inject
    Peers peers;

    @Inject
    Indexes indexes;

    @Inject
    MessageIndex index;

    @Inject
    Threads threads;

    public void run() {
        var name = indexes.create();
        var messages = 0;
        var next = "";
        while (next != null) {
            var page = peers.get(
                    "messaging",
                    "/internal/messages?limit=500" + (next.isEmpty() ? "" : "&after=" + next),
                    JsonObject.class);
            var position = page.getJsonNumber("position").longValueExact();
            var changes = page.getJsonArray("items").stream()
                    .map(JsonValue::asJsonObject)
                    .filter(message -> !message.getBoolean("hidden", false))
                    .map(message -> change(message, position))
                    .toList();
            index.write(name, changes);
            messages += changes.size();
            next = page.isNull("next") ? null : page.getString("next");
        }
        var replaced = indexes.serve(name);
        threads.later("remove-replaced-index", MessageIndex.SNAPSHOT_KEPT, () -> replaced.forEach(indexes::delete));
        LOG.log(Level.INFO, "{0} messages are indexed in {1}", new Object[] {messages, name});
    }

    private static IndexChange change(JsonObject message, long position) {
        var indexed = IndexedMessage.of(message);
        return new IndexChange(indexed.id(), position, indexed);
    }
}
