package app.beep.moderation.messages.control;

import app.beep.common.json.JsonBinding;
import app.beep.common.peers.PeerErrors;
import app.beep.common.peers.PeerRefused;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What beep-moderation asks of beep-messaging in somebody's name. */
@RegisterRestClient(configKey = "messaging")
@RegisterProvider(PeerErrors.class)
@RegisterProvider(JsonBinding.class)
@Path("/channels/{channelId}/messages/{messageId}")
@Produces(MediaType.APPLICATION_JSON)
@Bulkhead(32)
@CircuitBreaker(
        requestVolumeThreshold = 20,
        delay = 1000,
        skipOn = {PeerRefused.class, BulkheadException.class})
@Retry(maxRetries = 1, delay = 20, jitter = 10, abortOn = PeerRefused.class)
public interface MessagingApi {

    /** @param authorization the person's bearer token: the answer is what they may see */
    @GET
    @Operation(hidden = true)
    JsonObject look(
            @PathParam("channelId") UUID channelId,
            @PathParam("messageId") UUID messageId,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
