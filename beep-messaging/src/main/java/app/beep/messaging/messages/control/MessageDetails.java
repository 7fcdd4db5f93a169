package app.beep.messaging.messages.control;

import app.beep.common.ids.MessageId;
import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.EventTypes;
import app.beep.events.catalogue.MessageEvent.MessageCreated;
import app.beep.events.catalogue.MessageEvent.MessageDeleted;
import app.beep.events.catalogue.MessageEvent.MessageRef;
import app.beep.events.outbox.EventDetails;
import app.beep.events.outbox.StoredEvent;
import app.beep.messaging.messages.entity.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Joins message text to stored events when they are read; a message that is gone leaves a tombstone with its seq. */
@ApplicationScoped
public class MessageDetails implements EventDetails {
    private static final String CREATED = EventTypes.nameOf(MessageCreated.class);

    @Inject
    Messages messages;

    @Override
    public List<PublishedEvent> complete(List<StoredEvent> stored) {
        var ids = stored.stream()
                .filter(event -> event.type().equals(CREATED))
                .map(event -> ref(event).id())
                .toList();
        var found = messages.byIds(ids);
        return stored.stream().map(event -> completed(event, found)).toList();
    }

    private static PublishedEvent completed(StoredEvent event, Map<MessageId, Message> found) {
        if (!event.type().equals(CREATED)) {
            return event.published();
        }
        var ref = ref(event);
        var message = found.get(ref.id());
        return event.published(
                message == null ? new MessageDeleted(ref) : new MessageCreated(MessageViews.of(message)));
    }

    private static MessageRef ref(StoredEvent event) {
        return event.facts(MessageRef.class);
    }
}
