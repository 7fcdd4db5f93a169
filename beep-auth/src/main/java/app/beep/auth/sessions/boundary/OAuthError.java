package app.beep.auth.sessions.boundary;

import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** The errors of OAuth's token endpoint (RFC 6749, 5.2), which its clients understand. */
enum OAuthError {
    INVALID_CLIENT(401),
    INVALID_GRANT(400),
    INVALID_REQUEST(400),
    UNSUPPORTED_GRANT_TYPE(400);

    private final int status;

    OAuthError(int status) {
        this.status = status;
    }

    Response answer() {
        var body = Json.createObjectBuilder().add("error", name().toLowerCase(Locale.ROOT));
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .entity(body.build().toString())
                .build();
    }
}
