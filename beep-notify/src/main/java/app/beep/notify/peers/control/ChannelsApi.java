package app.beep.notify.peers.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.json.JsonBinding;
import app.beep.common.peers.AsService;
import app.beep.common.peers.PeerErrors;
import app.beep.common.peers.Tolerance;
import app.beep.common.problem.PeerRefused;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

/** What the gateway asks of beep-channels; every call only reads. */
@RegisterRestClient(configKey = "channels")
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
public interface ChannelsApi {

    record Wanted(List<UserId> users) {}

    record Readable(UserId userId, List<ChannelId> channels) {}

    record Readables(long channelsVersion, List<Readable> items) {}

    /** The channels that each of up to 1000 members may read. */
    @POST
    @Path("/servers/{serverId}/readable")
    @Operation(hidden = true)
    Readables readable(@PathParam("serverId") ServerId serverId, Wanted wanted);
}
