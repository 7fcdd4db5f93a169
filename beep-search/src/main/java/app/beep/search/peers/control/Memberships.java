package app.beep.search.peers.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Where somebody belongs, and what they may read there. */
@ApplicationScoped
public class Memberships {
    @Inject
    @RestClient
    ServersApi servers;

    @Inject
    @RestClient
    ReadableChannelsApi channels;

    /** @throws ProblemException 503 when beep-servers does not answer */
    public List<ServerId> of(UserId user) {
        try {
            return servers.joinedBy(user).items().stream()
                    .map(joined -> joined.server().id())
                    .toList();
        } catch (ProcessingException | FaultToleranceException | PeerRefused down) {
            throw ProblemException.unavailable("beep-servers");
        }
    }

    /**
     * The channels of the server that the owner of the token may read; empty for who is no member.
     *
     * @throws ProblemException 503 when beep-channels, or Permify behind it, does not answer
     */
    public Optional<Set<ChannelId>> readable(ServerId server, String token) {
        try {
            return Optional.of(channels.of(server, "Bearer " + token).items().stream()
                    .map(ReadableChannelsApi.Readable::id)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (PeerRefused refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw ProblemException.unavailable("beep-channels");
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("beep-channels");
        }
    }
}
