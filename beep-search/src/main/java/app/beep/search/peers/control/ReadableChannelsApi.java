package app.beep.search.peers.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.json.JsonBinding;
import app.beep.common.peers.PeerErrors;
import app.beep.common.peers.Tolerance;
import app.beep.common.problem.PeerRefused;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What search asks of beep-channels in the name, and with the token, of the person who searches; it only reads. */
@RegisterRestClient(configKey = "channels")
@Path("/servers/{serverId}/channels")
@RegisterProvider(PeerErrors.class)
@RegisterProvider(JsonBinding.class)
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
public interface ReadableChannelsApi {
    record Readable(ChannelId id) {}

    record Readables(List<Readable> items) {}

    /** The channels that the person may read; 404 for who is no member. */
    @GET
    @Operation(hidden = true)
    Readables of(@PathParam("serverId") ServerId server, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
