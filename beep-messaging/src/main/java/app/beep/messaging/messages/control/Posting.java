package app.beep.messaging.messages.control;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.problem.ProblemException;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.MessageEvent.MessageCreated;
import app.beep.events.outbox.Outbox;
import app.beep.messaging.messages.entity.Message;
import app.beep.messaging.messages.entity.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Stores a group of posts in one commit: keys, numbers, messages, events. Each post has an outcome of its own; one that is
 * refused takes no number and disturbs no other.
 */
@ApplicationScoped
public class Posting {
    /** Groups of several instances lock the heads of their channels in one order. */
    private static final Comparator<ChannelId> LOCK_ORDER = Comparator.comparing(ChannelId::value);

    @Inject
    PostedKeys keys;

    @Inject
    ChannelHeads heads;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    /** By post id: the stored message, or why there is none; when it returns, all of them are durable. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<MessageId, Outcome> store(List<Post> posts) {
        var outcomes = new HashMap<MessageId, Outcome>();
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

    private List<Stored> numbered(List<Post> fresh, Map<MessageId, Outcome> outcomes) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var stored = new ArrayList<Stored>();
        var byChannel = fresh.stream()
                .collect(Collectors.groupingBy(Post::channelId, () -> new TreeMap<>(LOCK_ORDER), Collectors.toList()));
        byChannel.forEach((channel, posts) -> {
            var last = heads.advance(channel, posts.getFirst().serverId(), posts.size());
            if (last.isEmpty()) {
                posts.forEach(post -> outcomes.put(post.id(), new Outcome.Refused(ProblemException.notFound())));
                return;
            }
            var seq = last.getAsLong() - posts.size();
            for (var post : posts) {
                var message = post.numbered(++seq, now);
                stored.add(new Stored(message, post));
                outcomes.put(post.id(), new Outcome.Done(message));
            }
        });
        return stored;
    }

    private static List<Event> events(List<Stored> stored) {
        return stored.stream().map(Posting::event).toList();
    }

    private static Event event(Stored stored) {
        var message = stored.message();
        var audience = new Audience.Channel(message.channelId(), message.serverId());
        return Event.of(new MessageCreated(MessageViews.of(message)), audience)
                .at(message.createdAt())
                .seq(message.seq())
                .access(stored.post().accessVersion());
    }

    private Outcome earlier(Post repeated) {
        var first = keys.first(repeated);
        if (!repeated.attempt().repeats(first.requestHash())) {
            return new Outcome.Refused(IdempotencyKeys.reused());
        }
        return messages.find(repeated.channelId(), first.messageId())
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused(ProblemException.gone("The message has been deleted since.")));
    }
}
