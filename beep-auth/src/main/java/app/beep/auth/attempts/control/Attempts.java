package app.beep.auth.attempts.control;

import app.beep.auth.attempts.entity.Attempt;
import app.beep.auth.attempts.entity.Device;
import app.beep.auth.attempts.entity.LoginLimits;
import app.beep.auth.attempts.entity.Network;
import app.beep.auth.attempts.entity.Verdict;
import app.beep.auth.attempts.entity.Watched;
import app.beep.common.logging.SecurityEvents;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.common.settings.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one count of every try at a password (R-AUTH-09): {@link LoginLimits} says what is borne. A place is reserved before
 * anybody is asked, so that no more than the limit are ever under way, and what is refused here is no failure.
 */
@ApplicationScoped
public class Attempts {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 25;
    private static final int MOST_WAITING = 32;

    @Inject
    Trails trails;

    @Inject
    KnownDevices devices;

    @Inject
    @ConfigProperty(name = "beep.auth.failed.logins.per.minute", defaultValue = "5")
    @Setting("Failed logins of one address in a minute; more are refused")
    int failuresPerMinute;

    private final Clock clock = Clock.systemUTC();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private LoginLimits limits = LoginLimits.of(1);

    @PostConstruct
    void prepare() {
        limits = LoginLimits.of(failuresPerMinute);
    }

    /**
     * Reserves an attempt to log in to an account. When as many are under way as may still fail, their outcome is waited
     * for, up to five seconds.
     *
     * @throws ProblemException 429 with the seconds to wait
     */
    public UnderWay begin(String login, String address, Device device) {
        return begin(limits.of(devices.nameless(login), Network.of(address), device), address);
    }

    /** As {@link #begin}, for what no account can have: it counts for the address alone. */
    public UnderWay beginForNobody(String address) {
        return begin(limits.ofNobody(Network.of(address)), address);
    }

    private UnderWay begin(List<Watched> watched, String address) {
        var attempt = Attempt.of(watched);
        var verdict = ask(attempt);
        if (verdict instanceof Verdict.Undecided) {
            verdict = await(attempt);
        }
        if (verdict instanceof Verdict.Granted) {
            return new UnderWay(trails, attempt, clock);
        }
        SecurityEvents.refused("login.limited", Map.of("address", address));
        throw new ProblemException(Problem.of(ProblemType.TOO_MANY_FAILED_LOGINS, "Wait before you try again.")
                .retryAfter(secondsToWait(verdict)));
    }

    private Verdict ask(Attempt attempt) {
        return trails.change(
                attempt.watched(),
                known -> attempt.begin(known, clock.instant()),
                known -> attempt.abandon(known, clock.instant()));
    }

    /** Few wait at once: the others are told to come back, so that no address can hold all threads. */
    private Verdict await(Attempt attempt) {
        Verdict verdict = new Verdict.Undecided();
        if (!waiting.tryAcquire()) {
            return verdict;
        }
        try {
            var end = clock.instant().plus(PATIENCE);
            while (verdict instanceof Verdict.Undecided && clock.instant().isBefore(end)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                verdict = ask(attempt);
            }
            return verdict;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return verdict;
        } finally {
            waiting.release();
        }
    }

    private int secondsToWait(Verdict verdict) {
        var until = verdict instanceof Verdict.Refused refused ? refused.until() : Instant.EPOCH;
        var millis = Duration.between(clock.instant(), until).toMillis();
        return (int) Math.max(1, (millis + 999) / 1000);
    }
}
