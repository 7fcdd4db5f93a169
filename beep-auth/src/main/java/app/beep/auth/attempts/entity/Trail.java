package app.beep.auth.attempts.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is remembered of one address, account or device: its failures, and the attempts that are under way, each with the
 * time after which it is not waited for any more (its instance has died).
 */
public record Trail(int failures, Instant first, Instant last, Map<Ticket, Instant> underWay) {
    public static final Trail NONE = new Trail(0, Instant.EPOCH, Instant.EPOCH, Map.of());

    /** Longer than any answer is waited for. */
    public static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(30);

    private static final int FIXED_PARTS = 3;

    public Trail {
        underWay = Map.copyOf(underWay);
    }

    /** Without what does not count any more. */
    public Trail at(Instant now, Rule rule) {
        var waitedFor = underWay.entrySet().stream()
                .filter(attempt -> attempt.getValue().isAfter(now))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return failures == 0 || rule.isOver(first, last, now)
                ? new Trail(0, Instant.EPOCH, Instant.EPOCH, waitedFor)
                : new Trail(failures, first, last, waitedFor);
    }

    /** Whether one more attempt may be made now. */
    public Verdict verdict(Instant now, Rule rule) {
        var blocked = failures == 0 ? Instant.EPOCH : rule.blockedUntil(failures, first, last);
        if (blocked.isAfter(now)) {
            return new Verdict.Refused(blocked);
        }
        return underWay.size() < rule.places(failures) ? new Verdict.Granted() : new Verdict.Undecided();
    }

    public Trail begun(Ticket ticket, Instant now) {
        var more = new HashMap<>(underWay);
        more.put(ticket, now.plus(LONGEST_ATTEMPT));
        return new Trail(failures, first, last, more);
    }

    public Trail failed(Ticket ticket, Instant now) {
        return new Trail(failures + 1, failures == 0 ? now : first, now, without(ticket));
    }

    /** The attempt has succeeded, or nothing is known of it. */
    public Trail ended(Ticket ticket) {
        return new Trail(failures, first, last, without(ticket));
    }

    /** The attempt has succeeded, and whoever made it has shown that the failures were theirs. */
    public Trail forgiven(Ticket ticket) {
        return new Trail(0, Instant.EPOCH, Instant.EPOCH, without(ticket));
    }

    private Map<Ticket, Instant> without(Ticket ticket) {
        var others = new HashMap<>(underWay);
        others.remove(ticket);
        return others;
    }

    /** One line of text, as {@link #parse} reads it. */
    public String text() {
        return underWay.entrySet().stream()
                .map(attempt ->
                        attempt.getKey().value() + "=" + attempt.getValue().toEpochMilli())
                .sorted()
                .collect(Collectors.joining(
                        " ", "%d %d %d ".formatted(failures, first.toEpochMilli(), last.toEpochMilli()), ""));
    }

    /** @param text of {@link #text()}; empty for none */
    public static Trail parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        var parts = text.strip().split(" ");
        var underWay = new HashMap<Ticket, Instant>();
        for (int i = FIXED_PARTS; i < parts.length; i++) {
            var attempt = parts[i].split("=");
            underWay.put(new Ticket(attempt[0]), time(attempt[1]));
        }
        return new Trail(Integer.parseInt(parts[0]), time(parts[1]), time(parts[2]), underWay);
    }

    private static Instant time(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
