package app.beep.users.profiles.boundary;

import app.beep.common.identity.ForServices;
import app.beep.common.ids.IdList;
import app.beep.common.ids.UserId;
import app.beep.common.paging.Page;
import app.beep.events.catalogue.UserView;
import app.beep.users.profiles.control.Profiles;
import app.beep.users.profiles.control.UserViews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Users for the services that show them beside something else, and ask whether somebody has a profile. */
@Path("/internal/users")
@RequestScoped
@ForServices("*")
@Produces(MediaType.APPLICATION_JSON)
public class InternalUsersResource {
    @Inject
    Profiles profiles;

    /** Those of the ids that have a profile, in no particular order. */
    @GET
    @Operation(summary = "Users by ids, separated by commas, 100 at most")
    @APIResponse(responseCode = "200", description = "The users that exist")
    @APIResponse(responseCode = "400", description = "Not ids, or too many")
    public Page<UserView> users(@QueryParam("ids") @DefaultValue("") String ids) {
        var wanted = IdList.parse(ids, UserId::new);
        return Page.whole(
                wanted.isEmpty()
                        ? List.of()
                        : profiles.among(wanted).stream().map(UserViews::of).toList());
    }
}
