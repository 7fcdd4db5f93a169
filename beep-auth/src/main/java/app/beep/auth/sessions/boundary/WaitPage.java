package app.beep.auth.sessions.boundary;

import app.beep.common.problem.Problem;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Tells somebody in front of the log-in page how long they have to wait; in French, or in English. */
final class WaitPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>Beep</title></head>
            <body data-page="wait"><main><h1>%s</h1><p>%s</p></main></body>
            </html>
            """;

    private WaitPage() {}

    static Response of(Problem problem, Enumeration<Locale> wanted) {
        var seconds = Objects.requireNonNullElse(problem.retryAfter(), 1);
        return Response.status(problem.status())
                .type("text/html;charset=UTF-8")
                .header("Retry-After", seconds)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .entity(isFrench(wanted) ? french(seconds) : english(seconds))
                .build();
    }

    private static boolean isFrench(Enumeration<Locale> wanted) {
        return Collections.list(wanted).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("fr") || language.equals("en"))
                .findFirst()
                .equals(Optional.of("fr"));
    }

    private static String french(int seconds) {
        return PAGE.formatted(
                "fr",
                "Trop de tentatives",
                "Attendez %d secondes, puis revenez à la page précédente et réessayez.".formatted(seconds));
    }

    private static String english(int seconds) {
        return PAGE.formatted(
                "en",
                "Too many attempts",
                "Wait %d seconds, then go back to the page before and try again.".formatted(seconds));
    }
}
