package app.beep.messaging.messages.control;

import app.beep.common.events.Event;
import app.beep.common.events.EventDetails;
import app.beep.messaging.messages.entity.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Joins message text to stored events when they are read; a message that is gone leaves a tombstone with its seq. */
@ApplicationScoped
public class MessageDetails implements EventDetails {
    private static final String CREATED = "message.created";

    @Inject
    Messages messages;

    @Override
    public List<Event> complete(List<Event> stored) {
        var ids = stored.stream()
                .filter(event -> event.type().equals(CREATED))
                .map(MessageDetails::messageId)
                .toList();
        var found = messages.byIds(ids);
        return stored.stream().map(event -> completed(event, found)).toList();
    }

    private static Event completed(Event event, Map<UUID, Message> found) {
        if (!event.type().equals(CREATED)) {
            return event;
        }
        var message = found.get(messageId(event));
        return message == null
                ? new Event(
                        event.id(),
                        "message.deleted",
                        event.at(),
                        event.audience(),
                        event.seq(),
                        event.accessVersion(),
                        event.traceparent(),
                        event.data())
                : event.data(MessageView.of(message).toJson());
    }

    private static UUID messageId(Event event) {
        return UUID.fromString(event.data().getString("id"));
    }
}
