package app.beep.channels.opening.boundary;

import app.beep.channels.channels.control.ChannelViews;
import app.beep.channels.channels.control.Channels;
import app.beep.common.identity.ForServices;
import app.beep.common.ids.ChannelId;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.ChannelView;
import jakarta.enterprise.context.ApplicationScoped;
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

/** Channels for other services. */
@ApplicationScoped
@Path("/internal")
@Produces(MediaType.APPLICATION_JSON)
@ForServices({"messaging", "notify", "search", "moderation", "media"})
public class InternalChannelsResource {
    @Inject
    Channels channels;

    /** Ids of the channels that are wanted. */
    public record Wanted(@Size(max = 100) List<ChannelId> ids) {}

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
    public ChannelView look(@PathParam("channelId") ChannelId channelId) {
        return channels.find(channelId).map(ChannelViews::of).orElseThrow(ProblemException::notFound);
    }
}
