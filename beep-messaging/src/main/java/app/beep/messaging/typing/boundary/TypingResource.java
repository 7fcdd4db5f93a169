package app.beep.messaging.typing.boundary;

import app.beep.common.identity.Caller;
import app.beep.common.ids.ChannelId;
import app.beep.messaging.typing.control.Typing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Somebody is writing in a channel. */
@ApplicationScoped
@Path("/channels/{channelId}/typing")
public class TypingResource {
    @Inject
    Typing typing;

    @Inject
    Caller caller;

    /**
     * Lets those who read the channel know that the caller is writing; worth repeating every few seconds, and told at most
     * once in 3. 404 for whoever may not read the channel, 403 for whoever may not write in it.
     */
    @POST
    @Operation(summary = "Say that one is writing")
    @APIResponse(responseCode = "204", description = "Told, or told a moment ago")
    @APIResponse(responseCode = "403", description = "missing-permission: write")
    public void start(@PathParam("channelId") ChannelId channelId) {
        typing.start(caller.id(), channelId);
    }
}
