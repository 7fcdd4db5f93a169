package app.beep.auth.sessions.control;

import app.beep.auth.sessions.control.FailedLogins.Failures;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/** Failed logins as one instance knows them; each address is forgotten a minute after its first failure. */
final class LocalFailures {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<String, Integer> counts;

    LocalFailures() {
        this(Ticker.systemTicker());
    }

    LocalFailures(Ticker ticker) {
        counts = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_ADDRESSES)
                .expireAfter(Expiry.<String, Integer>creating((address, count) -> WINDOW))
                .build();
    }

    Failures of(String address) {
        var count = counts.getIfPresent(address);
        return count == null ? new Failures(0, 0) : new Failures(count, millisLeft(address));
    }

    Failures add(String address) {
        var count = counts.asMap().merge(address, 1, Integer::sum);
        return new Failures(count, millisLeft(address));
    }

    private long millisLeft(String address) {
        return counts.policy()
                .expireVariably()
                .orElseThrow()
                .getExpiresAfter(address)
                .orElse(WINDOW)
                .toMillis();
    }
}
