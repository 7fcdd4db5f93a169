package app.beep.users.profiles.boundary;

import app.beep.common.identity.ForServices;
import app.beep.common.ids.UserId;
import app.beep.users.profiles.control.Registration;
import app.beep.users.profiles.control.UserViews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Profiles as part of a sign-up: beep-auth creates them, and takes one back when a later step fails (R-AUTH-01). */
@Path("/internal/profiles")
@RequestScoped
@ForServices("auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InternalProfilesResource {
    @Inject
    Registration registration;

    /** Repeatable: the same user and username give the same profile. */
    @POST
    @Operation(summary = "Creates the profile of a new account")
    @APIResponse(responseCode = "201", description = "The user")
    @APIResponse(responseCode = "409", description = "username-taken, or profile-exists")
    public Response create(@NotNull @Valid NewProfile profile) {
        var user = UserViews.of(registration.register(profile.draft()));
        return Response.created(URI.create("/api/users/" + user.id()))
                .entity(user)
                .build();
    }

    @DELETE
    @Path("/{userId}")
    @Operation(summary = "Takes back the profile of a sign-up that failed; repeatable")
    @APIResponse(responseCode = "204", description = "There is no such profile now")
    public void undo(@PathParam("userId") UserId userId) {
        registration.undo(userId);
    }
}
