package app.beep.events.catalogue;

import app.beep.common.ids.UserId;

/** Somebody is writing in a channel: told and forgotten. */
@EventName("typing.started")
public record TypingStarted(UserId userId) implements EventData {}
