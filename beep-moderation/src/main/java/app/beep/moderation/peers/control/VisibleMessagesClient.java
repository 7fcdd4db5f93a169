package app.beep.moderation.peers.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.UserId;
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
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Messages of beep-messaging, asked for in somebody's name. */
@RegisterRestClient(configKey = "messaging")
@RegisterProvider(PeerErrors.class)
@RegisterProvider(JsonBinding.class)
@Path("/channels/{channelId}/messages/{messageId}")
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
public interface VisibleMessagesClient {

    /** A message that somebody sees. */
    record Visible(UserId authorId) {}

    /** @param authorization the person's bearer token: the answer is what they may see */
    @GET
    @Operation(hidden = true)
    Visible look(
            @PathParam("channelId") ChannelId channelId,
            @PathParam("messageId") MessageId messageId,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
