package app.beep.common.authorization;

import app.beep.common.ids.ServerId;
import app.beep.common.redis.PolledChannel;
import app.beep.common.redis.Redis;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Access states as beep-servers shares them in Redis, kept here until a change is announced. Each question first reads what
 * has been announced, so that a change that somebody has been answered is known to whoever asks afterwards.
 */
@ApplicationScoped
public class HeardStates {
    private static final int MOST = 100_000;

    @Inject
    Redis redis;

    private final Cache<ServerId, AccessState> states =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final AtomicLong news = new AtomicLong();
    private PolledChannel changes;

    @PostConstruct
    void listen() {
        changes = redis.polled(AccessVersions.CHANGED, new Changes());
    }

    @PreDestroy
    void stop() {
        changes.close();
    }

    /** Empty when Redis does not know, or does not answer. */
    public Optional<AccessState> of(ServerId server) {
        if (changes.look()) {
            var known = states.getIfPresent(server);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var before = news.get();
        var shared = redis.attempt(client -> client.hget(AccessVersions.REDIS_KEY, server.toString()))
                .map(AccessState::read);
        shared.ifPresent(state -> keep(server, state, before));
        return shared;
    }

    /** Whatever is announced between the reading and the keeping makes it out of date. */
    private void keep(ServerId server, AccessState state, long before) {
        states.put(server, state);
        if (news.get() != before) {
            states.invalidate(server);
        }
    }

    private final class Changes implements PolledChannel.Ear {
        @Override
        public void heard(String server) {
            news.incrementAndGet();
            states.invalidate(ServerId.of(server));
        }

        @Override
        public void missed() {
            news.incrementAndGet();
            states.invalidateAll();
        }
    }
}
