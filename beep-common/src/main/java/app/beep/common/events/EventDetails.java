package app.beep.common.events;

import java.util.List;

/**
 * Completes stored events with what the outbox does not hold (message text), as it is now. A service whose events are
 * stored whole needs none.
 */
public interface EventDetails {
    List<Event> complete(List<Event> stored);
}
