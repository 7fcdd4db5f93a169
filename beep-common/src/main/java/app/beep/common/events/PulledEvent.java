package app.beep.common.events;

/**
 * An event with its place in its producer's log. Positions count 1, 2, 3 … in commit order, so a higher one is never
 * older news; the event's data is as the producer has it now.
 */
public record PulledEvent(long position, Event event) {}
