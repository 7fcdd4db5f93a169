package app.beep.channels.channels.boundary;

import app.beep.channels.channels.control.ChannelAccess;
import app.beep.channels.channels.control.ChannelViews;
import app.beep.channels.channels.control.Channels;
import app.beep.common.identity.ForServices;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.ChannelView;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

    /** Ids of the channels that are wanted. */
    public record Wanted(@Size(max = 100) List<UUID> ids) {}

    /** Channels as they are now. */
    public record Views(List<ChannelView> items) {}

    /** Those of up to 100 channels that exist, whoever may read them. */
    @POST
    @Path("/channels/look")
    @Consumes(MediaType.APPLICATION_JSON)
    public Views look(@NotNull @Valid Wanted wanted) {
        return new Views(
                channels.byIds(wanted.ids()).stream().map(ChannelViews::of).toList());
    }

    /** One channel, whoever may read it. */
    @GET
    @Path("/channels/{channelId}")
    public ChannelView look(@PathParam("channelId") UUID channelId) {
        return channels.find(channelId).map(ChannelViews::of).orElseThrow(ProblemException::notFound);
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
