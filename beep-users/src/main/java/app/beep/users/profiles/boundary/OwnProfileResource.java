package app.beep.users.profiles.boundary;

import app.beep.common.conditions.KnownStates;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.identity.Caller;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.common.profile.WithoutProfile;
import app.beep.users.profiles.control.OwnProfile;
import app.beep.users.profiles.entity.Profile;
import app.beep.users.profiles.entity.ProfileDraft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The caller's own profile (R-USER-01, R-AUTH-05). */
@Path("/users/me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnProfileResource {
    @Inject
    OwnProfile own;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Your own profile")
    @APIResponseSchema(value = OwnProfileView.class, responseCode = "200", responseDescription = "With an ETag")
    @APIResponse(responseCode = "304", description = "If-None-Match names the profile as it is")
    public Response get(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var profile = own.of(caller.id());
        return KnownStates.unchanged(ifNoneMatch, tag(profile))
                .map(ResponseBuilder::build)
                .orElseGet(() -> shown(profile));
    }

    @PATCH
    @Operation(summary = "Changes your profile; what is absent stays, an empty bio removes it")
    @APIResponseSchema(
            value = OwnProfileView.class,
            responseCode = "200",
            responseDescription = "The profile as it is now, with its new ETag")
    @APIResponse(responseCode = "409", description = "username-taken, or profile-incomplete")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    @APIResponse(responseCode = "422", description = "A rule is broken")
    public Response change(@NotNull @Valid ProfileChange change, @Context Request request) {
        return shown(own.change(caller.id(), change.edit(), profile -> {
            if (request.evaluatePreconditions(tag(profile)) != null) {
                throw ProblemException.of(ProblemType.STALE, "The profile has changed since you read it.");
            }
        }));
    }

    /** Completes a first login that came without a profile; the same key gives the same profile again. */
    @POST
    @WithoutProfile
    @Operation(summary = "Chooses a username after a first login through a provider")
    @APIResponseSchema(value = OwnProfileView.class, responseCode = "201", responseDescription = "The new profile")
    @APIResponse(responseCode = "409", description = "username-taken, or profile-exists")
    @APIResponse(responseCode = "422", description = "A rule is broken, or an Idempotency-Key used again")
    public Response complete(
            @NotNull @Valid ChosenUsername chosen, @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        var draft = new ProfileDraft(
                caller.id(), chosen.username(), null, caller.identity().email());
        var profile = own.complete(draft, chosen, key);
        return Response.created(URI.create("/api/users/me"))
                .tag(tag(profile))
                .entity(OwnProfileView.of(profile, caller.identity()))
                .build();
    }

    private Response shown(Profile profile) {
        return Response.ok(OwnProfileView.of(profile, caller.identity()))
                .tag(tag(profile))
                .build();
    }

    private static EntityTag tag(Profile profile) {
        return new EntityTag(Long.toString(profile.version()));
    }
}
