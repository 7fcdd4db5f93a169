package app.beep.tests.client;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A message that somebody is about to post. */
public final class Posting {
    private final Person author;
    private final String content;
    private String key = "";
    private List<Media> files = List.of();

    Posting(Person author, String content) {
        this.author = author;
        this.content = content;
    }

    public Posting withKey(String idempotencyKey) {
        key = idempotencyKey;
        return this;
    }

    /** With files. */
    public Posting with(Media... attached) {
        files = List.of(attached);
        return this;
    }

    /** The stored message. @throws Refused when it is not stored */
    public Message in(Channel channel) {
        return tryIn(channel).expect(201).as(Message.class);
    }

    /** The answer, whatever it is. */
    public Answer tryIn(Channel channel) {
        var call = author.post(channel.messages(), Map.of("content", content, "attachments", attachments()));
        return (key.isEmpty() ? call : call.withKey(key)).send();
    }

    private List<Map<String, UUID>> attachments() {
        return files.stream().map(file -> Map.of("mediaId", file.id())).toList();
    }
}
