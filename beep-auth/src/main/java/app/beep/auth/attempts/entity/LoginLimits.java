package app.beep.auth.attempts.entity;

import java.time.Duration;
import java.util.List;

/**
 * What a log-in is judged by (R-AUTH-09). Every attempt counts for its address. For the account it counts twice: from this
 * address, where the delay soon grows long, and from all strangers together, where it starts late and stays short, so that
 * nobody can lock another out. A device that has logged in to the account before has a trail of its own instead.
 */
public record LoginLimits(Window ofAddress) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final GrowingDelay ACCOUNT_FROM_ADDRESS = new GrowingDelay(5, MINUTE, Duration.ofMinutes(15), HOUR);
    private static final GrowingDelay ACCOUNT_OF_STRANGERS = new GrowingDelay(20, Duration.ofSeconds(1), MINUTE, HOUR);
    private static final GrowingDelay ACCOUNT_ON_DEVICE = new GrowingDelay(10, MINUTE, Duration.ofMinutes(15), HOUR);

    /** @param failuresPerMinute of one address */
    public static LoginLimits of(int failuresPerMinute) {
        return new LoginLimits(new Window(failuresPerMinute, MINUTE));
    }

    /** The trails of a log-in that no account can have. */
    public List<Watched> ofNobody(Network network) {
        return List.of(new Watched("address:" + network, ofAddress, false));
    }

    /** @param account a name for it that tells nobody which it is */
    public List<Watched> of(String account, Network network, Device device) {
        var address = new Watched("address:" + network, ofAddress, false);
        return device.knows(account)
                ? List.of(address, new Watched("device:" + device.id() + ":" + account, ACCOUNT_ON_DEVICE, true))
                : List.of(
                        address,
                        new Watched("account:" + account + ":" + network, ACCOUNT_FROM_ADDRESS, true),
                        new Watched("account:" + account, ACCOUNT_OF_STRANGERS, false));
    }
}
