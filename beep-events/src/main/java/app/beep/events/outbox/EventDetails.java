package app.beep.events.outbox;

import app.beep.events.PublishedEvent;
import java.util.List;

/**
 * Completes stored events with what the outbox does not hold (message text), as it is now. A service whose facts are the
 * whole data needs none.
 */
public interface EventDetails {
    List<PublishedEvent> complete(List<StoredEvent> stored);
}
