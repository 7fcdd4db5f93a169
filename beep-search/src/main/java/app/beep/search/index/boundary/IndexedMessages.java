package app.beep.search.index.boundary;

import app.beep.common.ids.MessageId;
import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.MessageEvent;
import app.beep.events.consuming.EventConsumer;
import app.beep.search.index.control.Indexes;
import app.beep.search.index.control.MessageIndex;
import app.beep.search.index.control.Reindexing;
import app.beep.search.index.entity.IndexChange;
import app.beep.search.index.entity.IndexedMessage;
import app.beep.search.peers.control.CurrentMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Keeps the index in step with beep-messaging (R-SRCH-04). An event says which message has changed; what it has become is
 * read from beep-messaging, so that a text which was deleted or edited since never comes back.
 */
@ApplicationScoped
public class IndexedMessages implements EventConsumer {
    @Inject
    CurrentMessages messages;

    @Inject
    MessageIndex index;

    @Inject
    Indexes indexes;

    @Inject
    Reindexing reindexing;

    @Override
    public String name() {
        return "messages-index";
    }

    @Override
    public String producer() {
        return "messaging";
    }

    /** The index shows what is new once a second anyway; both together stay below two. */
    @Override
    public Duration patience() {
        return Duration.ofMillis(500);
    }

    @Override
    public void handle(List<PublishedEvent> batch) {
        var changed = new LinkedHashMap<MessageId, Long>();
        batch.forEach(event -> {
            if (event.data() instanceof MessageEvent change) {
                changed.put(change.ref().id(), event.position());
            }
        });
        var current = messages.among(changed.keySet());
        index.write(
                MessageIndex.ALIAS,
                changed.entrySet().stream()
                        .map(change -> {
                            var message = current.get(change.getKey());
                            return new IndexChange(
                                    change.getKey(),
                                    change.getValue(),
                                    message == null ? null : IndexedMessage.of(message));
                        })
                        .toList());
    }

    @Override
    public void rebuild() {
        reindexing.run();
    }

    @Override
    public boolean isLost() {
        return !indexes.isServing();
    }
}
