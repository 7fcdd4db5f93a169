package app.beep.channels.access.boundary;

import app.beep.channels.access.control.ChannelPermissions;
import app.beep.channels.channels.control.Channels;
import app.beep.channels.channels.entity.Channel;
import app.beep.common.authorization.AccessVersions;
import app.beep.common.identity.ForServices;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who may read which channels of a server, for the real-time gateway. */
@ApplicationScoped
@Path("/internal/servers/{serverId}/readable")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ForServices("notify")
public class InternalReadersResource {
    @Inject
    Channels channels;

    @Inject
    ChannelPermissions permissions;

    @Inject
    AccessVersions versions;

    /** Members, one for each set of roles that is asked for. */
    public record Wanted(@NotNull @Size(max = 1000) List<UserId> users) {}

    /** The channels that a member may read, categories left out. */
    public record Readable(UserId userId, List<ChannelId> channels) {}

    /** @param channelsVersion read first: what is told belongs to it or to a later one */
    public record Readables(long channelsVersion, List<Readable> items) {}

    @POST
    public Readables readable(@PathParam("serverId") ServerId server, @NotNull @Valid Wanted wanted) {
        var version = versions.of(server).version().channels();
        var all = channels.of(server).stream()
                .filter(channel -> !channel.isCategory())
                .toList();
        return new Readables(
                version,
                wanted.users().stream().map(user -> readable(user, all)).toList());
    }

    private Readable readable(UserId user, List<Channel> all) {
        return new Readable(
                user, permissions.readable(user, all).stream().map(Channel::id).toList());
    }
}
