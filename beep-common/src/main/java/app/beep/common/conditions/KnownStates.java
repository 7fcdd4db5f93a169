package app.beep.common.conditions;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The states of a resource that a client knows already, as {@code If-None-Match} names them. They are compared weakly
 * (RFC 9110, 13.1.2): a proxy that packs an answer makes its tag a weak one, and the resource is the same.
 */
public final class KnownStates {
    private static final String WEAK = "W/";

    private KnownStates() {}

    /** 304 if the client knows the state. */
    public static Optional<ResponseBuilder> unchanged(@Nullable String ifNoneMatch, EntityTag state) {
        return ifNoneMatch != null && contain(ifNoneMatch, state.getValue())
                ? Optional.of(Response.notModified(state))
                : Optional.empty();
    }

    static boolean contain(String ifNoneMatch, String state) {
        var wanted = '"' + state + '"';
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || strong(tag).equals(wanted));
    }

    private static String strong(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
