package app.beep.servers.access.control;

import app.beep.common.authorization.Relationship;
import app.beep.common.authorization.Relationships;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.ProblemException;
import app.beep.events.access.AccessChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Writes who may read a channel, for beep-channels. A snap token is one exact moment: of two services that write about one
 * server at once, the token of the one could hide what the other wrote. So whatever is written about a server is written in
 * its turn, here.
 */
@ApplicationScoped
public class ChannelTurn {
    @Inject
    AccessChanges changes;

    @Inject
    Relationships relationships;

    @Inject
    AccessStates states;

    /**
     * @param version the channels' access version that this leads to
     * @throws ProblemException 503 when Permify does not answer
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(ServerId server, long version, ChannelId channel, List<Relationship> now) {
        changes.lock(server);
        var token = relationships.replace(new Relationship.Entity("channel", channel.toString()), now);
        states.keep(server, token.orElse(null), version);
        if (!states.shareSettled(server)) {
            changes.noteVersion(server);
        }
    }
}
