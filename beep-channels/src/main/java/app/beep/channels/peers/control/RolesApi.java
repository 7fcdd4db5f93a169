package app.beep.channels.peers.control;

import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.json.JsonBinding;
import app.beep.common.peers.AsService;
import app.beep.common.peers.PeerErrors;
import app.beep.common.peers.Tolerance;
import app.beep.common.problem.PeerRefused;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Which roles a server has, as beep-servers knows; it only reads. */
@RegisterRestClient(configKey = "servers")
@RegisterProvider(AsService.class)
@RegisterProvider(PeerErrors.class)
@RegisterProvider(JsonBinding.class)
@Path("/internal/servers/{serverId}/roles")
@Produces(MediaType.APPLICATION_JSON)
@Bulkhead(Tolerance.AT_ONCE)
@CircuitBreaker(
        requestVolumeThreshold = Tolerance.JUDGED_BY,
        delay = Tolerance.PAUSE_MILLIS,
        skipOn = {PeerRefused.class, BulkheadException.class})
@Retry(
        maxRetries = Tolerance.REPEATS,
        delay = Tolerance.BEFORE_REPEAT_MILLIS,
        jitter = Tolerance.JITTER_MILLIS,
        abortOn = PeerRefused.class)
public interface RolesApi {

    record Ids(List<RoleId> items) {}

    @GET
    @Operation(hidden = true)
    Ids of(@PathParam("serverId") ServerId server);
}
