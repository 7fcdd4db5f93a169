package app.beep.auth.sessions.boundary;

import app.beep.auth.attempts.control.KnownDevices;
import app.beep.auth.sessions.entity.Visitor;
import app.beep.common.identity.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cookie by which a device says that somebody has logged in on it before. It opens nothing. */
final class DeviceCookie {
    static final String NAME = "beep-device";

    private DeviceCookie() {}

    /** Who asks: their address, and what their device says. */
    static Visitor visitor(HttpServletRequest request) {
        return new Visitor(ClientAddress.of(request), read(request));
    }

    private static @Nullable String read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(cookie -> cookie.getValue())
                        .findFirst()
                        .orElse(null);
    }

    /** The field {@code Set-Cookie}; scripts cannot read it, and no other site's request carries it. */
    static String field(String value, String publicUrl) {
        var secure = publicUrl.startsWith("https:") ? "; Secure" : "";
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(NAME, value, KnownDevices.REMEMBERED.toSeconds(), secure);
    }
}
