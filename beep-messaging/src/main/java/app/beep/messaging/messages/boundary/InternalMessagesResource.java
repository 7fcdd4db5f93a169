package app.beep.messaging.messages.boundary;

import app.beep.common.identity.ForServices;
import app.beep.common.ids.ChannelId;
import app.beep.events.PublishedEvent;
import app.beep.events.outbox.StoredEvents;
import app.beep.messaging.messages.control.ChannelHeads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Heads and events of channels, for the real-time gateway. */
@ApplicationScoped
@Path("/internal/channels")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ForServices("notify")
public class InternalMessagesResource {
    private static final int MOST = 1001;

    @Inject
    ChannelHeads heads;

    @Inject
    StoredEvents events;

    /** The channels whose heads are asked for. */
    public record Wanted(List<ChannelId> channels) {}

    /** Events as they travel. */
    public record Events(List<String> items) {}

    /** {@code {<channelId>: <last seq>}}; 0 for a channel without events. */
    @POST
    @Path("/heads")
    public JsonObject heads(Wanted wanted) {
        var json = Json.createObjectBuilder();
        heads.of(wanted.channels()).forEach((channel, seq) -> json.add(channel.toString(), seq));
        return json.build();
    }

    /** A channel's events after a seq, ascending, as many as asked for and 1001 at most, each as it travels. */
    @GET
    @Path("/{channelId}/events")
    public Events events(
            @PathParam("channelId") ChannelId channelId,
            @DefaultValue("0") @QueryParam("after") long after,
            @DefaultValue("1001") @QueryParam("limit") int limit) {
        return new Events(events.ofChannel(channelId, after, Math.clamp(limit, 1, MOST)).stream()
                .map(PublishedEvent::text)
                .toList());
    }
}
