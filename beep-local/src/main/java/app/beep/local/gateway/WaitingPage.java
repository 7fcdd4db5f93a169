package app.beep.local.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** What somebody sees who opens a page while the service behind it starts: that it will come, and it comes by itself. */
final class WaitingPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="3"><title>Beep</title>
            <style>body{display:grid;place-content:center;height:90vh;font:1.1rem system-ui,sans-serif;text-align:center}</style></head>
            <body><main role="status"><h1>Beep</h1><p>%s</p></main></body>
            </html>
            """;

    private WaitingPage() {}

    /** Whether a browser opens a page, rather than a program that reads problems. */
    static boolean isWanted(HttpServerRequest request) {
        var accept = request.getHeader("Accept");
        return request.method() == HttpMethod.GET
                && accept != null
                && accept.contains("text/html")
                && !String.valueOf(request.path()).startsWith("/api/");
    }

    static String in(String languages) {
        return isFrench(languages)
                ? PAGE.formatted("fr", "Beep démarre. Cette page s’ouvrira d’elle-même.")
                : PAGE.formatted("en", "Beep is starting. This page will open by itself.");
    }

    private static boolean isFrench(String languages) {
        var wanted = languages.toLowerCase(Locale.ROOT);
        var french = wanted.indexOf("fr");
        var english = wanted.indexOf("en");
        return french >= 0 && (english < 0 || french < english);
    }
}
