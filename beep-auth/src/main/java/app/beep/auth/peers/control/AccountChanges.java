package app.beep.auth.peers.control;

import app.beep.auth.peers.AccountChange;
import app.beep.common.ids.UserId;
import app.beep.common.peers.Tolerance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.UserSessionRepresentation;

/** What becomes of accounts at Keycloak without Beep. Every method throws 503 when Keycloak is down. */
@ApplicationScoped
@Timeout(Tolerance.CHANGE_MILLIS)
@CircuitBreaker(
        requestVolumeThreshold = Tolerance.RARE_JUDGED_BY,
        delay = Tolerance.LONG_PAUSE_MILLIS,
        failOn = Unreachable.class)
public class AccountChanges {
    private static final int PAGE = 100;
    private static final String DELETE = "DELETE";
    private static final List<String> OPERATIONS = List.of("UPDATE", DELETE);
    private static final List<String> OF_ACCOUNTS = List.of("USER");
    private static final Pattern ACCOUNT = Pattern.compile("users/([0-9a-f-]{36})");
    private static final Duration AHEAD = Duration.ofDays(1);

    @Inject
    KeycloakAdmin keycloak;

    /** What was done from a moment on, the earliest first. */
    public List<AccountChange> since(Instant from) {
        var changes = new ArrayList<AccountChange>();
        List<AdminEventRepresentation> page;
        int first = 0;
        do {
            page = page(from, first);
            page.stream().map(AccountChanges::change).flatMap(Optional::stream).forEach(changes::add);
            first += PAGE;
        } while (page.size() == PAGE);
        return changes;
    }

    private List<AdminEventRepresentation> page(Instant from, int first) {
        var to = Instant.now().plus(AHEAD);
        return ask(() -> keycloak.realm()
                .getAdminEvents(
                        OPERATIONS,
                        null,
                        null,
                        null,
                        null,
                        null,
                        OF_ACCOUNTS,
                        from.toEpochMilli(),
                        to.toEpochMilli(),
                        first,
                        PAGE,
                        "asc"));
    }

    private static Optional<AccountChange> change(AdminEventRepresentation event) {
        var account = ACCOUNT.matcher(String.valueOf(event.getResourcePath()));
        return account.matches()
                ? Optional.of(new AccountChange(
                        UserId.of(account.group(1)),
                        Instant.ofEpochMilli(event.getTime()),
                        DELETE.equals(event.getOperationType())))
                : Optional.empty();
    }

    /** The sessions of an account that is disabled; none while it is not, or is not there. */
    public List<String> sessionsOfDisabled(UserId user) {
        return ask(() -> {
            var account = keycloak.realm().users().get(user.toString());
            try {
                return Boolean.TRUE.equals(account.toRepresentation().isEnabled())
                        ? List.of()
                        : account.getUserSessions().stream()
                                .map(UserSessionRepresentation::getId)
                                .toList();
            } catch (NotFoundException gone) {
                return List.of();
            }
        });
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | WebApplicationException failure) {
            throw new Unreachable();
        }
    }
}
