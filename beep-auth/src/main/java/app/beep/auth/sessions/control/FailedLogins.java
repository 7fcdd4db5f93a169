package app.beep.auth.sessions.control;

import app.beep.common.redis.Redis;
import app.beep.common.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Failed logins per address: 5 within a minute of the first, then the address must wait (R-AUTH-09). All instances share
 * one counter in Redis, raised and read in one step; while Redis is down each instance counts for itself. While it is merely busy
 * nobody's try goes uncounted: the login is refused (503).
 */
@ApplicationScoped
public class FailedLogins {
    private static final String RAISE = """
            local count = redis.call('incr', KEYS[1])
            if count == 1 then redis.call('pexpire', KEYS[1], 60000) end
            return {count, redis.call('pttl', KEYS[1])}
            """;
    private static final String LOOK = """
            return {tonumber(redis.call('get', KEYS[1]) or '0'), redis.call('pttl', KEYS[1])}
            """;

    @Inject
    Redis redis;

    @Inject
    @ConfigProperty(name = "beep.auth.failed.logins.per.minute", defaultValue = "5")
    @Setting("Failed logins of one address in a minute; more are refused")
    int limit;

    private final LocalFailures local = new LocalFailures();

    /** How many failures an address has, and for how long they count. */
    record Failures(int count, long millisLeft) {}

    /** The seconds that the address must wait; empty when it may try. */
    public OptionalInt waiting(String address) {
        var failures = run(LOOK, address).orElseGet(() -> local.of(address));
        return failures.count() >= limit ? seconds(failures) : OptionalInt.empty();
    }

    /** Counts a failure; gives the seconds to wait when there had been enough before. */
    public OptionalInt add(String address) {
        var failures = run(RAISE, address).orElseGet(() -> local.add(address));
        return failures.count() > limit ? seconds(failures) : OptionalInt.empty();
    }

    private Optional<Failures> run(String script, String address) {
        return redis.attempt(client -> client.eval(script, List.of("beep:auth:failed:" + address), List.of()))
                .map(FailedLogins::parse);
    }

    private static Failures parse(Object answer) {
        var numbers = (List<?>) answer;
        return new Failures(((Long) numbers.get(0)).intValue(), (Long) numbers.get(1));
    }

    private static OptionalInt seconds(Failures failures) {
        return OptionalInt.of((int) Math.max(1, (failures.millisLeft() + 999) / 1000));
    }
}
