package app.beep.auth.signups.boundary;

import app.beep.auth.signups.SignedUp;
import app.beep.auth.signups.control.SigningUp;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.identity.Anonymous;
import app.beep.common.logging.SecurityEvents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

/** Signing up with e-mail and password (R-AUTH-01, R-AUTH-11). */
@Path("/auth/signup")
@RequestScoped
@Anonymous
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignUpResource {
    @Inject
    SigningUp signingUp;

    @Inject
    MetricRegistry metrics;

    @POST
    @SecurityRequirements
    @Operation(summary = "Creates an account and its profile, both or neither")
    @APIResponse(
            responseCode = "201",
            description = "The new user",
            content = @Content(schema = @Schema(implementation = SignedUp.class)))
    @APIResponse(responseCode = "409", description = "email-taken, or username-taken")
    @APIResponse(responseCode = "410", description = "The account that the Idempotency-Key made is gone")
    @APIResponse(responseCode = "422", description = "A rule is broken, or an Idempotency-Key used again")
    @APIResponse(responseCode = "503", description = "A service needed for it does not answer; nothing was created")
    public Response signUp(
            @NotNull @Valid NewAccount account, @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        var user = signingUp.signUp(account.applicant(), key);
        metrics.counter("beep_auth_signups").inc();
        SecurityEvents.accepted("signup", Map.of("user", user.userId()));
        return Response.created(URI.create("/api/users/" + user.userId()))
                .entity(user)
                .build();
    }
}
