package app.beep.events.outbox;

import app.beep.common.json.JsonBinding;
import app.beep.events.EventHeader;
import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.EventData;
import app.beep.events.catalogue.EventTypes;

/**
 * An event as the outbox has it.
 *
 * @param facts its ids and small facts, as JSON
 */
public record StoredEvent(EventHeader header, String facts) {

    public String type() {
        return header.type();
    }

    public <T> T facts(Class<T> type) {
        return JsonBinding.read(facts, type);
    }

    /** As it travels, its facts being its data. */
    public PublishedEvent published() {
        return PublishedEvent.of(header, facts);
    }

    /** As it travels when this is what became of it: under the type and with the data of now. */
    public PublishedEvent published(EventData now) {
        return PublishedEvent.of(header.type(EventTypes.nameOf(now)), JsonBinding.write(EventTypes.wire(now)));
    }
}
