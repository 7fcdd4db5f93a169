package app.beep.auth.sessions.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The address that the request comes from: the last one in {@code X-Forwarded-For}, which the gateway overwrites, or the
 * connection's own.
 */
@RequestScoped
public class ClientAddress {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    @Inject
    HttpServletRequest request;

    String get() {
        var forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null ? request.getRemoteAddr() : last(forwarded, request.getRemoteAddr());
    }

    static String last(String forwarded, String otherwise) {
        var address = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return ADDRESS.matcher(address).matches() ? address : otherwise;
    }
}
