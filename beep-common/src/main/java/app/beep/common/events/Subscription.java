package app.beep.common.events;

import app.beep.common.redis.Redis;
import app.beep.common.service.Threads;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/** A subscription to channels of a producer that comes back by itself when Redis does. */
final class Subscription implements Feed {
    private static final Logger LOG = Logger.getLogger(Subscription.class.getName());

    private final Redis redis;
    private final List<String> channels;
    private final BiConsumer<String, String> receiver;
    private @Nullable Thread thread;
    private volatile boolean alive;
    private volatile boolean stopping;

    Subscription(Redis redis, List<String> channels, BiConsumer<String, String> receiver) {
        this.redis = redis;
        this.channels = channels;
        this.receiver = receiver;
    }

    @Override
    public void start(Threads threads) {
        thread = threads.start("subscribe-" + channels.getFirst(), this::run);
    }

    @Override
    public void stop() {
        stopping = true;
        listener.close();
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean alive() {
        return alive;
    }

    private void run() {
        while (!stopping) {
            try (var client = redis.dedicated()) {
                client.subscribe(listener, channels.toArray(String[]::new));
            } catch (JedisException down) {
                LOG.log(Level.FINE, "Subscription {0} is down: {1}", new Object[] {channels, down.getMessage()});
            } finally {
                alive = false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException ending) {
                return;
            }
        }
    }

    private final Listener listener = new Listener();

    private final class Listener extends JedisPubSub {
        @Override
        public void onSubscribe(String channel, int subscribed) {
            alive = true;
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
