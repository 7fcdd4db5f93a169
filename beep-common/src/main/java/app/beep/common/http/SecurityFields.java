package app.beep.common.http;

import java.util.Map;

/**
 * What every answer of the API says to browsers and caches: it is no page and no script, belongs to this site, and is not
 * stored, for any of it may be a token or somebody's own. An answer may say otherwise for itself, as files do.
 */
public final class SecurityFields {
    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private SecurityFields() {}
}
