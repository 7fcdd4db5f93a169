package app.beep.notify.gateway.control;

import app.beep.common.authorization.RoleSet;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.events.PublishedEvent;
import app.beep.notify.peers.control.ServersApi.Joined;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What the gateway reads from the services that own it. Each read may take long and throws {@link ProblemException} 503
 * when its owner does not answer.
 */
interface Truth {
    List<Joined> serversOf(UserId user);

    /**
     * What these people may read in a server.
     *
     * @param known what sets of roles may read, as far as that need not be asked again
     */
    Rights rights(ServerId server, Set<UserId> people, Map<RoleSet, Set<ChannelId>> known);

    /** The last seq of each channel; 0 for one without events. */
    Map<ChannelId, Long> heads(Collection<ChannelId> channels);

    /** Events of a channel that are read at once, at most. */
    int PAGE = 200;

    /** A channel's events after a seq, ascending, a page at most. */
    List<PublishedEvent> events(ChannelId channel, long after);

    /** The user's profile, or the bare id while beep-users is down; fails with 409 {@code profile-incomplete} without one. */
    CompletableFuture<JsonObject> user(UserId id);
}
