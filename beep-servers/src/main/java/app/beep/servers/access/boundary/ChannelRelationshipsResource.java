package app.beep.servers.access.boundary;

import app.beep.common.authorization.Relationship;
import app.beep.common.identity.ForServices;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.ProblemException;
import app.beep.events.access.AccessSync;
import app.beep.servers.access.control.ChannelTurn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Where beep-channels writes who may read a channel, in the server's turn. */
@ApplicationScoped
@Path("/internal/servers/{serverId}/channels/{channelId}/relationships")
@Consumes(MediaType.APPLICATION_JSON)
@ForServices("channels")
public class ChannelRelationshipsResource {
    @Inject
    AccessSync access;

    @Inject
    ChannelTurn turn;

    /**
     * @param version the channels' access version that this leads to
     * @param relationships all that the channel has; none of a channel that is gone
     */
    public record Now(long version, List<Relationship> relationships) {}

    /** Repeatable; an answer means that Permify has it and that every service can know. */
    @PUT
    public void write(@PathParam("serverId") ServerId server, @PathParam("channelId") ChannelId channel, Now now) {
        var id = channel.toString();
        if (!now.relationships().stream()
                .allMatch(each -> each.entity().type().equals("channel")
                        && each.entity().id().equals(id))) {
            throw ProblemException.invalid("relationships", "channel", "These are not the channel's relationships.");
        }
        access.inTurn(server, () -> turn.write(server, now.version(), channel, now.relationships()));
    }
}
