package app.beep.events.following;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Which channels a connection to Redis has been told to listen to, and whether it does: Redis confirms each command, for one
 * channel in the order of the commands. Commands are noted one at a time, confirmations may come meanwhile.
 */
final class Confirmations {
    private final Map<String, CompletableFuture<Void>> listening = new ConcurrentHashMap<>();
    private final Map<String, Queue<CompletableFuture<Void>>> outstanding = new ConcurrentHashMap<>();

    /** Notes that those of the channels are being subscribed which were not; they have to be. */
    String[] subscribing(Collection<String> channels) {
        var fresh = channels.stream()
                .distinct()
                .filter(channel -> !listening.containsKey(channel))
                .toList();
        fresh.forEach(channel -> listening.put(channel, expected(channel)));
        return fresh.toArray(String[]::new);
    }

    /** Notes that those of the channels are being left which were subscribed; they have to be. */
    String[] leaving(Collection<String> channels) {
        return channels.stream()
                .filter(channel -> listening.remove(channel) != null)
                .peek(this::expected)
                .toArray(String[]::new);
    }

    private CompletableFuture<Void> expected(String channel) {
        var confirmation = new CompletableFuture<Void>();
        outstanding
                .computeIfAbsent(channel, name -> new ConcurrentLinkedQueue<>())
                .add(confirmation);
        return confirmation;
    }

    /** Redis has done the next of the commands about the channel. */
    void confirmed(String channel) {
        var next =
                outstanding.getOrDefault(channel, new ConcurrentLinkedQueue<>()).poll();
        if (next != null) {
            next.complete(null);
        }
    }

    /** Done once all of the channels are listened to; those that nobody subscribes are not waited for. */
    CompletableFuture<Void> of(Collection<String> channels) {
        var all = channels.stream()
                .map(channel -> listening.getOrDefault(channel, CompletableFuture.completedFuture(null)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all);
    }

    /** The connection has gone: nobody waits for it. */
    void forget() {
        listening.clear();
        List.copyOf(outstanding.values()).forEach(queue -> queue.forEach(waiting -> waiting.complete(null)));
        outstanding.clear();
    }
}
