package app.beep.events.following;

import app.beep.common.redis.Redis;
import app.beep.common.service.Threads;
import app.beep.events.Topic;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A subscription to channels of a producer that comes back by itself when Redis does: one channel always, and those of its
 * interests as they come and go. While it is down everything is pulled, so nobody waits for it then.
 */
public final class Subscription implements Feed, Interests.Listening {
    private static final Logger LOG = Logger.getLogger(Subscription.class.getName());

    private final Redis redis;
    private final String producer;
    private final String always;
    private final Interests interests;
    private final BiConsumer<String, String> receiver;
    private final Map<String, CompletableFuture<Void>> confirmations = new ConcurrentHashMap<>();
    private final ReentrantLock commands = new ReentrantLock();
    private @Nullable Thread thread;
    private volatile @Nullable Listener listener;
    private volatile boolean stopping;

    /**
     * @param always the channel that is always listened to
     * @param receiver gets the channel and the text of each message
     */
    public Subscription(
            Redis redis, String producer, String always, Interests interests, BiConsumer<String, String> receiver) {
        this.redis = redis;
        this.producer = producer;
        this.always = always;
        this.interests = interests;
        this.receiver = receiver;
    }

    @Override
    public void start(Threads threads) {
        interests.follow(this);
        thread = threads.start("subscribe-" + producer, this::run);
    }

    @Override
    public void stop() {
        stopping = true;
        command(Listener::close);
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean alive() {
        var current = listener;
        return current != null && current.alive;
    }

    @Override
    public CompletableFuture<Void> listen(Collection<Topic> topics) {
        var unheard = Stream.of(channels(topics))
                .filter(channel -> !confirmation(channel).isDone())
                .toArray(String[]::new);
        var sent = unheard.length > 0 && command(current -> current.subscribe(unheard));
        return sent
                ? CompletableFuture.allOf(
                        Stream.of(unheard).map(this::confirmation).toArray(CompletableFuture[]::new))
                : CompletableFuture.completedFuture(null);
    }

    @Override
    public void ignore(Collection<Topic> topics) {
        if (!topics.isEmpty()) {
            var channels = channels(topics);
            Stream.of(channels).forEach(confirmations::remove);
            command(current -> current.unsubscribe(channels));
        }
    }

    private String[] channels(Collection<Topic> topics) {
        return topics.stream().map(topic -> topic.channel(producer)).toArray(String[]::new);
    }

    private CompletableFuture<Void> confirmation(String channel) {
        return confirmations.computeIfAbsent(channel, name -> new CompletableFuture<>());
    }

    /** Sends a command on the subscription's connection, one at a time; false while there is none. */
    private boolean command(Consumer<Listener> command) {
        commands.lock();
        try {
            var current = listener;
            if (current == null || !current.alive) {
                return false;
            }
            command.accept(current);
            return true;
        } catch (JedisException down) {
            LOG.log(Level.FINE, "The subscription to {0} is down: {1}", new Object[] {producer, down.getMessage()});
            return false;
        } finally {
            commands.unlock();
        }
    }

    private void run() {
        while (!stopping) {
            var fresh = new Listener();
            listener = fresh;
            try (var client = redis.dedicated()) {
                client.subscribe(fresh, beginning());
            } catch (JedisException down) {
                LOG.log(Level.FINE, "The subscription to {0} is down: {1}", new Object[] {producer, down.getMessage()});
            } finally {
                fresh.alive = false;
                giveUpWaiting();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException ending) {
                return;
            }
        }
    }

    private String[] beginning() {
        return Stream.concat(Stream.of(always), Stream.of(channels(interests.topics())))
                .toArray(String[]::new);
    }

    /** Nobody waits for a subscription that is down. */
    private void giveUpWaiting() {
        Set.copyOf(confirmations.keySet()).forEach(channel -> {
            var waiting = confirmations.remove(channel);
            if (waiting != null) {
                waiting.complete(null);
            }
        });
    }

    private final class Listener extends JedisPubSub {
        private volatile boolean alive;

        /** The first confirmation means that the connection takes commands; what was wanted meanwhile is caught up with. */
        @Override
        public void onSubscribe(String channel, int subscribed) {
            confirmation(channel).complete(null);
            if (!alive) {
                alive = true;
                command(current -> current.subscribe(beginning()));
            }
        }

        @Override
        public void onUnsubscribe(String channel, int subscribed) {
            confirmations.remove(channel);
        }

        @Override
        public void onMessage(String channel, String message) {
            receiver.accept(channel, message);
        }

        void close() {
            if (isSubscribed()) {
                unsubscribe();
            }
        }
    }
}
