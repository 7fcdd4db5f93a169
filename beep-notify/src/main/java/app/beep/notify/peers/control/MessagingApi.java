package app.beep.notify.peers.control;

import app.beep.common.ids.ChannelId;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the gateway asks of beep-messaging; every call only reads. */
@RegisterRestClient(configKey = "messaging")
@Path("/internal/channels")
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
public interface MessagingApi {

    /** Events as they travel. */
    record Events(List<String> items) {}

    record Wanted(List<ChannelId> channels) {}

    @POST
    @Path("/heads")
    @Operation(hidden = true)
    JsonObject heads(Wanted wanted);

    @GET
    @Path("/{channelId}/events")
    @Operation(hidden = true)
    Events events(
            @PathParam("channelId") ChannelId channelId,
            @QueryParam("after") long after,
            @QueryParam("limit") int limit);
}
