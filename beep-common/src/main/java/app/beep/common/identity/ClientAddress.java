package app.beep.common.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The address that the request comes from: the last one in {@code X-Forwarded-For}, which the gateway overwrites, or the
 * connection's own.
 */
public final class ClientAddress {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private ClientAddress() {}

    public static String of(HttpServletRequest request) {
        return last(Collections.list(request.getHeaders("X-Forwarded-For")), request.getRemoteAddr());
    }

    /** @param otherwise the address when nothing that is one was forwarded */
    public static String last(List<String> forwarded, String otherwise) {
        var all = String.join(",", forwarded);
        var address = all.substring(all.lastIndexOf(',') + 1).strip();
        return ADDRESS.matcher(address).matches() ? address : otherwise;
    }
}
