package app.beep.events.following;

import app.beep.common.service.Threads;
import app.beep.events.Topic;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    private final Line line;
    private final String producer;
    private final String always;
    private final Interests interests;
    private final BiConsumer<String, String> receiver;
    private final Confirmations confirmations = new Confirmations();
    private final ReentrantLock commands = new ReentrantLock();
    private @Nullable Thread thread;
    private volatile @Nullable Listener listener;
    private volatile boolean stopping;

    /** A way to Redis: listens until the connection breaks. */
    @FunctionalInterface
    public interface Line {
        /** @throws JedisException when it breaks, or cannot be had */
        void subscribe(JedisPubSub listener, String... channels);
    }

    /**
     * @param always the channel that is always listened to
     * @param receiver gets the channel and the text of each message
     */
    public Subscription(
            Line line, String producer, String always, Interests interests, BiConsumer<String, String> receiver) {
        this.line = line;
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
        var channels = channels(topics);
        var sent = command(current -> current.listen(channels));
        return sent ? confirmations.of(channels) : CompletableFuture.completedFuture(null);
    }

    @Override
    public void ignore(Collection<Topic> topics) {
        command(current -> current.leave(channels(topics)));
    }

    private List<String> channels(Collection<Topic> topics) {
        return topics.stream().map(topic -> topic.channel(producer)).toList();
    }

    /**
     * Sends a command on the subscription's connection, one at a time; false while there is none. Whoever wants the interests
     * to stand still meanwhile has them already: a command that waited for them could wait for good.
     */
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
            try {
                line.subscribe(fresh, confirmations.subscribing(wanted()));
            } catch (JedisException down) {
                LOG.log(Level.FINE, "The subscription to {0} is down: {1}", new Object[] {producer, down.getMessage()});
            } finally {
                fresh.alive = false;
                forget();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException ending) {
                return;
            }
        }
    }

    private List<String> wanted() {
        return Stream.concat(Stream.of(always), channels(interests.topics()).stream())
                .toList();
    }

    /** Not while a command is being noted for the connection that has gone. */
    private void forget() {
        commands.lock();
        try {
            confirmations.forget();
        } finally {
            commands.unlock();
        }
    }

    private final class Listener extends JedisPubSub {
        private volatile boolean alive;

        /** The first confirmation means that the connection takes commands; what was wanted meanwhile is caught up with. */
        @Override
        public void onSubscribe(String channel, int subscribed) {
            confirmations.confirmed(channel);
            if (!alive) {
                alive = true;
                interests.tell(topics -> command(current -> current.listen(channels(topics))));
            }
        }

        @Override
        public void onUnsubscribe(String channel, int subscribed) {
            confirmations.confirmed(channel);
        }

        @Override
        public void onMessage(String channel, String message) {
            receiver.accept(channel, message);
        }

        void listen(Collection<String> channels) {
            var fresh = confirmations.subscribing(channels);
            if (fresh.length > 0) {
                subscribe(fresh);
            }
        }

        void leave(Collection<String> channels) {
            var left = confirmations.leaving(channels);
            if (left.length > 0) {
                unsubscribe(left);
            }
        }

        void close() {
            if (isSubscribed()) {
                unsubscribe();
            }
        }
    }
}
