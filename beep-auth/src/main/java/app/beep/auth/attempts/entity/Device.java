package app.beep.auth.attempts.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A browser or an application from which people have logged in.
 *
 * @param since when the last of them did
 * @param accounts the latest ones, by names that tell nobody which they are
 */
public record Device(String id, Instant since, List<String> accounts) {
    private static final int MOST_ACCOUNTS = 8;

    public Device {
        accounts = List.copyOf(accounts);
    }

    /** One that nobody has logged in from. */
    public static Device unknown() {
        return new Device(UUID.randomUUID().toString(), Instant.EPOCH, List.of());
    }

    public boolean knows(String account) {
        return accounts.contains(account);
    }

    /** This device after a log-in. */
    public Device with(String account, Instant now) {
        var latest = new ArrayList<String>();
        latest.add(account);
        accounts.stream()
                .filter(other -> !other.equals(account))
                .limit(MOST_ACCOUNTS - 1L)
                .forEach(latest::add);
        return new Device(id, now, latest);
    }
}
