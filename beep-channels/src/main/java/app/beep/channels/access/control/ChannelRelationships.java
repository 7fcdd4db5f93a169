package app.beep.channels.access.control;

import app.beep.channels.channels.control.Channels;
import app.beep.channels.peers.control.ServerTurn;
import app.beep.common.authorization.Relationship;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.events.access.AccessChange;
import app.beep.events.access.AccessWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes Permify hold who may read and write a channel, as the database has it now: through beep-servers, in the server's turn. */
@ApplicationScoped
public class ChannelRelationships implements AccessWriter {
    public static final String CHANNEL = "channel";

    @Inject
    Channels channels;

    @Inject
    RoleAccesses accesses;

    @Inject
    ServerTurn turn;

    @Override
    public Written write(AccessChange change) {
        if (!change.kind().equals(CHANNEL)) {
            return new Written.Later(); // a newer instance knows what it is
        }
        var id = new ChannelId(change.subjectId());
        turn.write(change.serverId(), accesses.version(change.serverId()), id, now(id));
        return new Written.Done(null);
    }

    /** None of a channel that is gone. */
    private List<Relationship> now(ChannelId id) {
        return channels.find(id)
                .map(channel -> ChannelTuples.of(channel, accesses.of(id)))
                .orElse(List.of());
    }

    /** Has been shared with the relationships. */
    @Override
    public Written share(ServerId server, @Nullable String snapToken) {
        return new Written.Done(null);
    }
}
