package app.beep.channels.peers.control;

import app.beep.channels.peers.control.ServersApi.Now;
import app.beep.common.authorization.Relationship;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Whatever is written to Permify about a server is written by beep-servers, one after the other. */
@ApplicationScoped
public class ServerTurn {
    @Inject
    @RestClient
    ServersApi servers;

    /**
     * @param version the channels' access version that this leads to
     * @param now all relationships of the channel
     * @throws ProblemException 503 when beep-servers, or Permify behind it, does not answer
     */
    public void write(ServerId server, long version, ChannelId channel, List<Relationship> now) {
        try {
            servers.write(server, channel, new Now(version, now));
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("beep-servers");
        }
    }
}
