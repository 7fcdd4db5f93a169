package app.beep.auth.sessions.control;

import app.beep.auth.attempts.control.Attempts;
import app.beep.auth.attempts.control.KnownDevices;
import app.beep.auth.attempts.control.UnderWay;
import app.beep.auth.attempts.entity.Device;
import app.beep.auth.peers.control.LoginPages;
import app.beep.auth.peers.entity.LoginForm;
import app.beep.auth.peers.entity.LoginPage;
import app.beep.auth.sessions.entity.Visitor;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Log-ins at Keycloak's own page: each try passes here and is counted with all others (R-AUTH-09). */
@ApplicationScoped
public class LoggingInAtPage {
    @Inject
    LoginPages pages;

    @Inject
    Attempts attempts;

    @Inject
    KnownDevices devices;

    @Inject
    LoginRecords records;

    /** @param device what the device says of itself from now on; empty when nobody logged in on it */
    public record Submitted(LoginPage page, Optional<String> device) {}

    /** @throws ProblemException 429 with the time to wait; 503 when Keycloak is down */
    public Submitted submit(LoginForm form, Visitor visitor) {
        if (!form.isAttempt()) {
            return new Submitted(pages.submit(form), Optional.empty());
        }
        var device = devices.read(visitor.device());
        try (var attempt = begin(form, visitor, device)) {
            var page = pages.submit(form);
            if (page.refuses(form)) {
                attempt.failed();
                records.failed(visitor.address());
            } else if (page.accepts(form)) {
                attempt.succeeded();
                records.passedPage(visitor.address());
                return new Submitted(page, form.username().map(login -> devices.after(login, device)));
            }
            return new Submitted(page, Optional.empty());
        }
    }

    private UnderWay begin(LoginForm form, Visitor visitor, Device device) {
        return form.username()
                .map(login -> attempts.begin(login, visitor.address(), device))
                .orElseGet(() -> attempts.beginForNobody(visitor.address()));
    }
}
