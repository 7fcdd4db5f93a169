package app.beep.events.catalogue;

/** A type that this version does not know yet: a newer instance of its producer has told it. */
@EventName("unknown")
public record Unknown(String type) implements EventData {}
