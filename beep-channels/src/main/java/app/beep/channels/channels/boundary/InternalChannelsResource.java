package app.beep.channels.channels.boundary;

import app.beep.channels.channels.control.ChannelAccess;
import app.beep.channels.channels.control.Channels;
import app.beep.common.identity.ForServices;
import app.beep.common.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Channels for other services. */
@Path("/internal")
@Produces(MediaType.APPLICATION_JSON)
@ForServices({"messaging", "notify", "search", "moderation", "media"})
public class InternalChannelsResource {
    @Inject
    Channels channels;

    @Inject
    ChannelAccess access;

    /** Ids of channels. */
    public record ChannelIds(List<UUID> items) {}

    /** One channel, whoever may read it. */
    @GET
    @Path("/channels/{channelId}")
    public ChannelView look(@PathParam("channelId") UUID channelId) {
        return channels.find(channelId).map(ChannelView::of).orElseThrow(ProblemException::notFound);
    }

    /** The channels of a server that a user may read. */
    @GET
    @Path("/servers/{serverId}/readable/{userId}")
    public ChannelIds readable(@PathParam("serverId") UUID serverId, @PathParam("userId") UUID userId) {
        var readable = access.readable(userId, channels.of(serverId));
        return new ChannelIds(readable.stream()
                .filter(channel -> !channel.isCategory())
                .map(channel -> channel.id())
                .toList());
    }
}
