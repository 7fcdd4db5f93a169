package app.beep.messaging.attachments.control;

import app.beep.common.json.JsonBinding;
import app.beep.common.peers.AsService;
import app.beep.common.peers.PeerErrors;
import app.beep.common.peers.PeerRefused;
import app.beep.messaging.attachments.entity.Attachment;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What beep-messaging asks of beep-media; both calls bear repetition. */
@RegisterRestClient(configKey = "media")
@RegisterProvider(AsService.class)
@RegisterProvider(PeerErrors.class)
@RegisterProvider(JsonBinding.class)
@Path("/internal/claims/{claimId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Bulkhead(32)
@CircuitBreaker(
        requestVolumeThreshold = 20,
        delay = 1000,
        skipOn = {PeerRefused.class, BulkheadException.class})
@Retry(maxRetries = 1, delay = 20, jitter = 10, abortOn = PeerRefused.class)
public interface MediaApi {

    /** The files that a message is to have. */
    record Wanted(UUID uploaderId, UUID messageId, UUID channelId, UUID serverId, List<UUID> mediaIds) {}

    record Claimed(List<Attachment> items) {}

    @PUT
    @Operation(hidden = true)
    Claimed claim(@PathParam("claimId") UUID claimId, Wanted wanted);

    @DELETE
    @Operation(hidden = true)
    void release(@PathParam("claimId") UUID claimId);
}
