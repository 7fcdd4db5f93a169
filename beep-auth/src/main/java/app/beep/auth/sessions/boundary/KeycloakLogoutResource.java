package app.beep.auth.sessions.boundary;

import app.beep.auth.sessions.control.LoggingOut;
import app.beep.auth.sessions.control.LogoutTokens;
import app.beep.common.identity.Anonymous;
import app.beep.common.logging.SecurityEvents;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where Keycloak says that it has ended a session, whoever asked it to; the entry leads nobody here (R-AUTH-15). */
@Path("/auth/openid/logout")
@RequestScoped
@Anonymous
public class KeycloakLogoutResource {
    @Inject
    LogoutTokens tokens;

    @Inject
    LoggingOut loggingOut;

    /** 204 when the session has ended here, too; 400 when the token is none of Keycloak's. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ended(MultivaluedMap<String, String> form) {
        var token = form.getFirst("logout_token");
        if (token == null) {
            throw ProblemException.malformed("There is no logout token.");
        }
        var ended = tokens.read(token);
        loggingOut.endedAtKeycloak(ended.sessionId(), ended.userId());
        SecurityEvents.accepted("logout.keycloak", Map.of("user", ended.userId(), "session", ended.sessionId()));
        return Response.noContent().build();
    }
}
