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
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Redis under the service's own user. Redis is speed, never truth: {@link #attempt} gives nothing when it is down, and
 * then leaves it alone for half a second.
 */
@ApplicationScoped
public class Redis {
    private static final Logger LOG = Logger.getLogger(Redis.class.getName());
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    @Inject
    ServiceSettings settings;

    private RedisClient client;
    private final AtomicLong downUntil = new AtomicLong(System.nanoTime());

    @PostConstruct
    void connect() {
        client = client(400);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** What the work gives, or empty when Redis does not answer within 400 ms. */
    public <T> Optional<T> attempt(Function<RedisClient, T> work) {
        if (System.nanoTime() - downUntil.get() < 0) {
            return Optional.empty();
        }
        Work.REDIS.count();
        try {
            return Optional.ofNullable(work.apply(client));
        } catch (JedisException down) {
            downUntil.set(System.nanoTime() + PAUSE_NANOS);
            LOG.log(Level.WARNING, "Redis does not answer: {0}", down.getMessage());
            return Optional.empty();
        }
    }

    /** As {@link #attempt}, but also right after a failure, and twice. */
    public <T> Optional<T> insist(Function<RedisClient, T> work) {
        downUntil.set(System.nanoTime());
        var first = attempt(work);
        if (first.isPresent()) {
            return first;
        }
        downUntil.set(System.nanoTime());
        return attempt(work);
    }

    /** A connection of its own for a subscription, which blocks it; the caller closes it. */
    public RedisClient dedicated() {
        return client(0);
    }

    /** A channel that is read by whoever looks; the caller closes it. */
    public PolledChannel polled(String channel, PolledChannel.Ear ear) {
        var address = new HostAndPort(settings.shared("redis.host"), Integer.parseInt(settings.shared("redis.port")));
        var sockets = new DefaultJedisSocketFactory(
                address,
                DefaultJedisClientConfig.builder()
                        .connectionTimeoutMillis(400)
                        .socketTimeoutMillis(400)
                        .build());
        return new PolledChannel(
                () -> new SubscribedSocket(
                        sockets.createSocket(), settings.own("redis.user"), settings.own("redis.password"), channel),
                ear,
                System::nanoTime);
    }

    private RedisClient client(int timeoutMillis) {
        var pool = new GenericObjectPoolConfig<Connection>();
        pool.setMaxTotal(16);
        pool.setMaxWait(Duration.ofMillis(400));
        return RedisClient.builder()
                .hostAndPort(
                        settings.get(ServiceSetting.REDIS_HOST),
                        Integer.parseInt(settings.get(ServiceSetting.REDIS_PORT)))
                .clientConfig(DefaultJedisClientConfig.builder()
                        .user(settings.get(ServiceSetting.REDIS_USER))
                        .password(settings.get(ServiceSetting.REDIS_PASSWORD))
                        .connectionTimeoutMillis(400)
                        .socketTimeoutMillis(timeoutMillis)
                        .build())
                .poolConfig(pool)
                .build();
    }
}
