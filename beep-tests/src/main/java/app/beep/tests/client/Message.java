package app.beep.tests.client;

import java.util.List;
import java.util.UUID;

/** A message as history, answers and events show it. */
public record Message(
        UUID id,
        UUID channelId,
        long seq,
        UUID authorId,
        String content,
        String timestamp,
        String status,
        List<Media> attachments) {}
