package app.beep.common.redis;

import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import app.beep.common.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.DefaultJedisSocketFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Redis under the service's own user. Redis is speed, never truth: {@link #attempt} gives nothing when it is down, and
 * then leaves it alone for half a second. That all connections are in use is another matter: whoever waits for one in
 * vain is refused, and must not do without Redis as if it were down (R-OPS-00).
 */
@ApplicationScoped
public class Redis {
    private static final Logger LOG = Logger.getLogger(Redis.class.getName());
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();
    private static final int CONNECTIONS = 16;
    private static final int ANSWER_MILLIS = 400;

    /** Longer than an answer takes: when Redis hangs, those who hold the connections find out first. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(ANSWER_MILLIS + 100);

    @Inject
    ServiceSettings settings;

    private RedisClient client;
    private final AtomicLong downUntil = new AtomicLong(System.nanoTime());
    private volatile Runnable whenFull = () -> {};

    @PostConstruct
    void connect() {
        client = client(ANSWER_MILLIS, CONNECTIONS);
    }

    /** As {@link #connect()}, with so many connections. */
    void connect(int connections) {
        client = client(ANSWER_MILLIS, connections);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * What the work gives, or empty when Redis does not answer within 400 ms.
     *
     * @throws RedisFull when no connection became free within 500 ms
     */
    public <T> Optional<T> attempt(Function<RedisClient, T> work) {
        if (isLeftAlone()) {
            return Optional.empty();
        }
        Work.REDIS.count();
        try {
            return Optional.ofNullable(work.apply(client));
        } catch (JedisException failure) {
            return RedisFull.causes(failure) ? full() : down(failure);
        }
    }

    /** Connections that hang are a sign of Redis being down, which another caller has found out meanwhile. */
    private <T> Optional<T> full() {
        if (isLeftAlone()) {
            return Optional.empty();
        }
        whenFull.run();
        throw new RedisFull();
    }

    private <T> Optional<T> down(JedisException failure) {
        downUntil.set(System.nanoTime() + PAUSE_NANOS);
        LOG.log(Level.WARNING, "Redis does not answer: {0}", failure.getMessage());
        return Optional.empty();
    }

    private boolean isLeftAlone() {
        return System.nanoTime() - downUntil.get() < 0;
    }

    /** As {@link #attempt}, but twice, also right after a failure; empty, too, when all connections stay in use. */
    public <T> Optional<T> insist(Function<RedisClient, T> work) {
        var first = attemptAnyway(work);
        return first.isPresent() ? first : attemptAnyway(work);
    }

    private <T> Optional<T> attemptAnyway(Function<RedisClient, T> work) {
        downUntil.set(System.nanoTime());
        try {
            return attempt(work);
        } catch (RedisFull full) {
            return Optional.empty();
        }
    }

    /** Whether Redis works; with all connections in use it does. */
    public boolean works() {
        try {
            return attempt(RedisClient::ping).isPresent();
        } catch (RedisFull busy) {
            return true;
        }
    }

    /** Connections that are in use now. */
    int connectionsInUse() {
        return client.getPool().getNumActive();
    }

    /** What is told of each caller that was refused because all connections were in use. */
    void whenFull(Runnable listener) {
        whenFull = listener;
    }

    /**
     * Listens on a connection of its own, for as long as that lasts.
     *
     * @throws JedisException when it breaks, or cannot be had
     */
    public void subscribe(JedisPubSub listener, String... channels) {
        try (var own = client(0, 1)) {
            own.subscribe(listener, channels);
        }
    }

    /** A channel that is read by whoever looks; the caller closes it. */
    public PolledChannel polled(String channel, PolledChannel.Ear ear) {
        var address = new HostAndPort(
                settings.get(ServiceSetting.REDIS_HOST), Integer.parseInt(settings.get(ServiceSetting.REDIS_PORT)));
        var sockets = new DefaultJedisSocketFactory(
                address,
                DefaultJedisClientConfig.builder()
                        .connectionTimeoutMillis(ANSWER_MILLIS)
                        .socketTimeoutMillis(ANSWER_MILLIS)
                        .build());
        return new PolledChannel(
                () -> new SubscribedSocket(
                        sockets.createSocket(),
                        settings.get(ServiceSetting.REDIS_USER),
                        settings.get(ServiceSetting.REDIS_PASSWORD),
                        channel),
                ear,
                System::nanoTime);
    }

    private RedisClient client(int answerMillis, int connections) {
        var pool = new GenericObjectPoolConfig<Connection>();
        pool.setMaxTotal(connections);
        pool.setMaxWait(LONGEST_WAIT);
        return RedisClient.builder()
                .hostAndPort(
                        settings.get(ServiceSetting.REDIS_HOST),
                        Integer.parseInt(settings.get(ServiceSetting.REDIS_PORT)))
                .clientConfig(DefaultJedisClientConfig.builder()
                        .user(settings.get(ServiceSetting.REDIS_USER))
                        .password(settings.get(ServiceSetting.REDIS_PASSWORD))
                        .connectionTimeoutMillis(ANSWER_MILLIS)
                        .socketTimeoutMillis(answerMillis)
                        .build())
                .poolConfig(pool)
                .build();
    }
}
