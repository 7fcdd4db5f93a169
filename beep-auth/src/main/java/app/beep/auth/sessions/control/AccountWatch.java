package app.beep.auth.sessions.control;

import app.beep.auth.peers.AccountChange;
import app.beep.auth.peers.control.AccountChanges;
import app.beep.common.ids.UserId;
import app.beep.common.logging.SecurityEvents;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.EndReason;
import app.beep.events.consuming.Leadership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Whoever is disabled or deleted at Keycloak is out everywhere (R-AUTH-15). Keycloak tells nobody of that, so it is asked,
 * by one instance. What happened while nobody asked is found for as long as tokens of that time live.
 */
@ApplicationScoped
public class AccountWatch {
    private static final Logger LOG = Logger.getLogger(AccountWatch.class.getName());
    private static final String WORK = "account-watch";

    /** Keycloak stamps an event before it commits it, so a later one may be seen first. */
    private static final Duration LATE = Duration.ofSeconds(10);

    @Inject
    AccountChanges changes;

    @Inject
    LoggingOut loggingOut;

    @Inject
    Leadership leadership;

    @Inject
    SessionEnds ends;

    private final Set<AccountChange> seen = new HashSet<>();
    private Instant from = Instant.EPOCH;

    /** One look; while Keycloak is down nothing is found, and nothing lost. */
    public synchronized void look() {
        if (!leadership.holds(WORK)) {
            from = Instant.EPOCH;
            return;
        }
        try {
            lookFrom(from.equals(Instant.EPOCH) ? Instant.now().minus(ends.tokenLife()) : from);
        } catch (ProblemException | FaultToleranceException down) {
            LOG.log(Level.FINE, "Keycloak does not say what became of accounts: {0}", down.toString());
        }
    }

    private void lookFrom(Instant earliest) {
        var latest = earliest;
        for (var change : changes.since(earliest)) {
            if (!seen.contains(change)) {
                follow(change);
                seen.add(change);
            }
            latest = change.at().isAfter(latest) ? change.at() : latest;
        }
        var next = latest.minus(LATE);
        from = next.isAfter(earliest) ? next : earliest;
        seen.removeIf(change -> change.at().isBefore(from));
    }

    private void follow(AccountChange change) {
        if (change.deleted()) {
            loggingOut.endAll(change.user(), EndReason.ACCOUNT_DELETED);
            tell("account.deleted", change.user());
            return;
        }
        var sessions = changes.sessionsOfDisabled(change.user());
        sessions.forEach(session -> loggingOut.end(session, change.user(), EndReason.ACCOUNT_DISABLED));
        if (!sessions.isEmpty()) {
            tell("account.disabled", change.user());
        }
    }

    private static void tell(String what, UserId user) {
        SecurityEvents.accepted(what, Map.of("user", user));
    }
}
