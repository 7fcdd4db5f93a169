package app.beep.notify.peers.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import app.beep.notify.peers.control.ChannelsApi.Readables;
import app.beep.notify.peers.control.ServersApi.Accesses;
import app.beep.notify.peers.control.ServersApi.Joined;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The services behind the gateway. Each question throws a 503 problem when nobody answers, and {@link PeerRefused} when the
 * answer is a refusal.
 */
@ApplicationScoped
public class Services {
    @Inject
    @RestClient
    ServersApi servers;

    @Inject
    @RestClient
    ChannelsApi channels;

    @Inject
    @RestClient
    MessagingApi messaging;

    @Inject
    @RestClient
    UsersApi users;

    /** The servers that a person is in, with what decides what the person may see there. */
    public List<Joined> joined(UserId user) {
        return ask(() -> servers.joined(user)).items();
    }

    /** What decides what some people may see in a server; who is no member is left out. */
    public Accesses accesses(ServerId server, Collection<UserId> people) {
        return ask(() -> servers.accesses(server, new ServersApi.Wanted(List.copyOf(people))));
    }

    /** The channels that some members may read. */
    public Readables readable(ServerId server, List<UserId> members) {
        return ask(() -> channels.readable(server, new ChannelsApi.Wanted(members)));
    }

    /** The last seq of each of the channels in which something was posted. */
    public JsonObject heads(Collection<ChannelId> wanted) {
        return ask(() -> messaging.heads(new MessagingApi.Wanted(List.copyOf(wanted))));
    }

    /** A channel's events after a seq, so many at most, as they travel. */
    public List<String> events(ChannelId channel, long after, int limit) {
        return ask(() -> messaging.events(channel, after, limit)).items();
    }

    /** {@code {items: [User]}}: those of the people who have a profile. */
    public JsonObject profiles(Collection<UserId> people) {
        var ids = people.stream().map(UserId::toString).collect(Collectors.joining(","));
        return ask(() -> users.byIds(ids));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("A service behind the gateway");
        }
    }
}
