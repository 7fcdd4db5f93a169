package app.beep.notify.peers.control;

import app.beep.common.authorization.RoleSet;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.json.JsonBinding;
import app.beep.common.peers.AsService;
import app.beep.common.peers.PeerErrors;
import app.beep.common.peers.Tolerance;
import app.beep.common.problem.PeerRefused;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the gateway asks of beep-servers; every call only reads. */
@RegisterRestClient(configKey = "servers")
@Path("/internal")
@RegisterProvider(AsService.class)
@RegisterProvider(PeerErrors.class)
@RegisterProvider(JsonBinding.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Bulkhead(Tolerance.AT_ONCE_BY_GATEWAY)
@CircuitBreaker(
        requestVolumeThreshold = Tolerance.JUDGED_BY,
        delay = Tolerance.PAUSE_MILLIS,
        skipOn = {PeerRefused.class, BulkheadException.class})
@Retry(
        maxRetries = Tolerance.REPEATS,
        delay = Tolerance.BEFORE_REPEAT_MILLIS,
        jitter = Tolerance.JITTER_MILLIS,
        abortOn = PeerRefused.class)
public interface ServersApi {

    /** What decides what a member may see. */
    record Access(UserId userId, boolean owner, List<RoleId> roles) {
        /** Two members with the same one may read the same channels. */
        public RoleSet roleSet() {
            return new RoleSet(owner, owner ? Set.of() : Set.copyOf(roles));
        }
    }

    /**
     * An access, and since when there is one.
     *
     * @param joinedAt another one for who has left and come back
     */
    record Membership(UserId userId, boolean owner, List<RoleId> roles, Instant joinedAt) {
        /** As {@link Access#roleSet}. */
        public RoleSet roleSet() {
            return new Access(userId, owner, roles).roleSet();
        }
    }

    /** @param rolesVersion rises with every change of a role or of who has it, not when somebody leaves */
    record Accesses(long accessVersion, long rolesVersion, List<Membership> items) {}

    record Wanted(List<UserId> users) {}

    record Joined(JsonObject server, long accessVersion, Access access) {}

    record JoinedServers(List<Joined> items) {}

    @GET
    @Path("/users/{userId}/servers")
    @Operation(hidden = true)
    JoinedServers joined(@PathParam("userId") UserId userId);

    @POST
    @Path("/servers/{serverId}/accesses")
    @Operation(hidden = true)
    Accesses accesses(@PathParam("serverId") ServerId serverId, Wanted wanted);
}
