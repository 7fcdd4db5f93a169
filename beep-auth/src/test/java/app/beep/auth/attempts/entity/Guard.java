package app.beep.auth.attempts.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The limits at work, with trails in memory and a clock that is moved by hand. */
final class Guard {
    private final LoginLimits limits = LoginLimits.of(5);
    private final Map<String, String> trails = new HashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    /** Somebody at an address, who wants to get into an account. */
    record Visitor(String account, String address, Device device) {
        static Visitor to(String account, String address) {
            return new Visitor(account, address, Device.unknown());
        }

        Visitor on(Device known) {
            return new Visitor(account, address, known);
        }
    }

    Attempt attempt(Visitor visitor) {
        return Attempt.of(limits.of(visitor.account(), Network.of(visitor.address()), visitor.device()));
    }

    Verdict begins(Attempt attempt) {
        return change(attempt, known -> attempt.begin(known, now));
    }

    void fails(Attempt attempt) {
        change(attempt, known -> attempt.fail(known, now));
    }

    void succeeds(Attempt attempt) {
        change(attempt, known -> attempt.succeed(known, now));
    }

    void isAbandoned(Attempt attempt) {
        change(attempt, known -> attempt.abandon(known, now));
    }

    /** Tries a wrong password, if it may. */
    Verdict guesses(Visitor visitor) {
        var attempt = attempt(visitor);
        var verdict = begins(attempt);
        if (verdict instanceof Verdict.Granted) {
            fails(attempt);
        }
        return verdict;
    }

    /** Whether somebody may try now; nothing is tried. */
    boolean lets(Visitor visitor) {
        var attempt = attempt(visitor);
        var verdict = begins(attempt);
        if (verdict instanceof Verdict.Granted) {
            isAbandoned(attempt);
        }
        return verdict instanceof Verdict.Granted;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    private Verdict change(Attempt attempt, Function<List<Trail>, Step> change) {
        var keys = attempt.watched().stream().map(Watched::key).toList();
        var step = change.apply(keys.stream()
                .map(key -> Trail.parse(trails.getOrDefault(key, "")))
                .toList());
        for (int i = 0; i < keys.size(); i++) {
            trails.put(keys.get(i), step.trails().get(i).text());
        }
        return step.verdict();
    }
}
