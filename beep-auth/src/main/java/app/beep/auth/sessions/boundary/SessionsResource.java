package app.beep.auth.sessions.boundary;

import app.beep.auth.peers.TokenPair;
import app.beep.auth.peers.control.KeycloakTokens;
import app.beep.auth.peers.entity.RefreshToken;
import app.beep.auth.sessions.control.LoggingIn;
import app.beep.auth.sessions.control.LoggingOut;
import app.beep.auth.sessions.control.Refreshing;
import app.beep.common.identity.Anonymous;
import app.beep.common.identity.Caller;
import app.beep.common.identity.ClientAddress;
import app.beep.common.logging.SecurityEvents;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import app.beep.events.catalogue.EndReason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** Logging in, refreshing, logging out (R-AUTH-04, R-AUTH-07, R-AUTH-09, R-AUTH-15). */
@Path("/auth")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {
    @Inject
    LoggingIn loggingIn;

    @Inject
    Refreshing refreshing;

    @Inject
    LoggingOut loggingOut;

    @Inject
    KeycloakTokens keycloak;

    @Inject
    ServiceSettings settings;

    @Context
    HttpServletRequest request;

    @Inject
    Caller caller;

    @POST
    @Path("/login")
    @Anonymous
    @SecurityRequirements
    @Operation(summary = "Logs in with e-mail and password")
    @APIResponse(
            responseCode = "200",
            description = "Tokens; expiresIn in seconds. The cookie beep-device makes the device known to the account,"
                    + " so that wrong guesses of strangers do not delay a log-in on it",
            headers =
                    @Header(
                            name = "Set-Cookie",
                            description = "beep-device, for a year",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = TokenPair.class)))
    @APIResponse(responseCode = "401", description = "wrong-credentials")
    @APIResponse(
            responseCode = "403",
            description = "account-incomplete: something is to be done at the login page first")
    @APIResponse(
            responseCode = "429",
            description =
                    "Five failures within a minute from this address, attempts under way included; or, on a device"
                            + " that the account does not know, many failures for this account",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds to wait",
                            schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "503", description = "Keycloak does not answer")
    public Response login(@NotNull @Valid Credentials credentials) {
        var loggedIn = loggingIn.byPassword(
                credentials.email(), credentials.password(), credentials.totp(), DeviceCookie.visitor(request));
        return Response.ok(loggedIn.tokens())
                .header("Set-Cookie", DeviceCookie.field(loggedIn.device(), settings.get(ServiceSetting.PUBLIC_URL)))
                .build();
    }

    @POST
    @Path("/refresh")
    @Anonymous
    @SecurityRequirements
    @Operation(
            summary = "Exchanges a refresh token for new tokens",
            description = "The old one may be used again for a minute, by another tab; later its session ends")
    @APIResponse(responseCode = "200", description = "Tokens; expiresIn in seconds")
    @APIResponse(responseCode = "401", description = "The refresh token is not good any more")
    public TokenPair refresh(@NotNull @Valid Refresh refresh) {
        return refreshing.refresh(refresh.refreshToken()).pair();
    }

    /** Ends the refresh token's session: this one, or another one of the caller's. */
    @POST
    @Path("/logout")
    @Operation(summary = "Ends a session: every token of it is refused everywhere within a second")
    @APIResponse(responseCode = "204", description = "The session has ended")
    @APIResponse(responseCode = "401", description = "No valid access token, or a refresh token that is not yours")
    public Response logout(@NotNull @Valid Refresh refresh) {
        var token = RefreshToken.read(refresh.refreshToken())
                .filter(this::isTheCallers)
                .orElseThrow(() -> ProblemException.unauthenticated("The refresh token is not one of your sessions'."));
        loggingOut.end(token.sessionId(), caller.id(), EndReason.LOGOUT);
        SecurityEvents.accepted("logout", Map.of("user", caller.id(), "address", ClientAddress.of(request)));
        return Response.noContent().build();
    }

    private boolean isTheCallers(RefreshToken token) {
        return token.sessionId().equals(caller.identity().sessionId()) || keycloak.belongsTo(caller.id(), token);
    }
}
