package app.beep.messaging.messages.control;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.ProblemException;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.MessageEvent.MessageCreated;
import app.beep.events.outbox.Outbox;
import app.beep.messaging.messages.entity.Message;
import app.beep.messaging.messages.entity.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Stores a group of posts in the current transaction: keys, numbers, messages, events. Each post has an outcome of its
 * own; one that is refused takes no number and disturbs no other.
 */
@ApplicationScoped
public class Posting {
    @Inject
    PostedKeys keys;

    @Inject
    ChannelHeads heads;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    /** By post id: the stored message, or why there is none. */
    public Map<UUID, Outcome> store(List<Post> posts) {
        var outcomes = new HashMap<UUID, Outcome>();
        var repeated = keys.claim(posts);
        var fresh = posts.stream().filter(post -> !repeated.contains(post.id())).toList();
        var stored = numbered(fresh, outcomes);
        messages.insert(stored.stream().map(Stored::message).toList());
        outbox.addAll(events(stored));
        posts.stream()
                .filter(post -> repeated.contains(post.id()))
                .forEach(post -> outcomes.put(post.id(), earlier(post)));
        return outcomes;
    }

    private record Stored(Message message, Post post) {}

    private List<Stored> numbered(List<Post> fresh, Map<UUID, Outcome> outcomes) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var stored = new ArrayList<Stored>();
        var byChannel =
                fresh.stream().collect(Collectors.groupingBy(Post::channelId, TreeMap::new, Collectors.toList()));
        byChannel.forEach((channel, posts) -> {
            var last = heads.advance(channel, posts.getFirst().serverId(), posts.size());
            if (last.isEmpty()) {
                posts.forEach(post -> outcomes.put(post.id(), new Outcome.Refused(ProblemException.notFound())));
                return;
            }
            var seq = last.getAsLong() - posts.size();
            for (var post : posts) {
                var message = message(post, ++seq, now);
                stored.add(new Stored(message, post));
                outcomes.put(post.id(), new Outcome.Done(message));
            }
        });
        return stored;
    }

    private static Message message(Post post, long seq, Instant now) {
        return new Message(
                post.id(),
                post.channelId(),
                post.serverId(),
                seq,
                post.authorId(),
                post.content().text(),
                post.attachments(),
                post.replyTo(),
                now,
                null);
    }

    private static List<Event> events(List<Stored> stored) {
        return stored.stream().map(Posting::event).toList();
    }

    private static Event event(Stored stored) {
        var message = stored.message();
        var audience = new Audience.Channel(new ChannelId(message.channelId()), new ServerId(message.serverId()));
        return Event.of(new MessageCreated(MessageViews.of(message)), audience)
                .at(message.createdAt())
                .seq(message.seq())
                .access(stored.post().accessVersion());
    }

    private Outcome earlier(Post repeated) {
        var first = keys.first(repeated);
        if (!Arrays.equals(first.requestHash(), repeated.requestHash())) {
            return new Outcome.Refused(IdempotencyKeys.reused());
        }
        return messages.find(repeated.channelId(), first.messageId())
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused(ProblemException.gone("The message has been deleted since.")));
    }
}
