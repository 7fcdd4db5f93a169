package app.beep.servers.roles.boundary;

import app.beep.common.identity.ForServices;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.servers.roles.control.Roles;
import app.beep.servers.roles.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Which roles a server has, for beep-channels. */
@ApplicationScoped
@Path("/internal/servers/{serverId}/roles")
@Produces(MediaType.APPLICATION_JSON)
@ForServices("channels")
public class InternalRolesResource {
    @Inject
    Roles roles;

    /** All roles of a server; none of one that there is not. */
    public record Ids(List<RoleId> items) {}

    @GET
    public Ids of(@PathParam("serverId") ServerId server) {
        return new Ids(roles.of(server).stream().map(Role::id).toList());
    }
}
