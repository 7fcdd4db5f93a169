package app.beep.users.profiles.boundary;

import app.beep.common.ids.UserId;
import app.beep.common.paging.Page;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.UserView;
import app.beep.users.profiles.control.Profiles;
import app.beep.users.profiles.control.UserViews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Other people's profiles, for everybody who has one (R-USER-01, R-USER-02). */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    @Inject
    Profiles profiles;

    @GET
    @Path("/{id}")
    @Operation(summary = "A user by id")
    @APIResponse(responseCode = "200", description = "The user")
    @APIResponse(responseCode = "404", description = "No such user")
    public UserView user(@PathParam("id") UserId id) {
        return UserViews.of(profiles.of(id).orElseThrow(ProblemException::notFound));
    }

    /** The one user with exactly this name, regardless of letter case, or an empty page. */
    @GET
    @Operation(summary = "A user by username")
    @APIResponse(responseCode = "200", description = "At most one user")
    @APIResponse(responseCode = "400", description = "No username given")
    public Page<UserView> named(@QueryParam("username") @Nullable String username) {
        if (username == null || username.isBlank() || username.indexOf('\0') >= 0) {
            throw ProblemException.malformed("Say whom to look for: ?username=");
        }
        return Page.whole(profiles.named(username).stream().map(UserViews::of).toList());
    }
}
