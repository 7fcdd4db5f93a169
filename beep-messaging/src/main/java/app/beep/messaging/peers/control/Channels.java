package app.beep.messaging.peers.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Channels, as beep-channels keeps them. */
@ApplicationScoped
public class Channels {
    @Inject
    @RestClient
    ChannelsClient client;

    /** @throws ProblemException 404 when there is no such channel, 503 when beep-channels does not answer */
    public Channel look(ChannelId channel) {
        try {
            return client.look(channel);
        } catch (PeerRefused refused) {
            if (refused.status() == 404) {
                throw ProblemException.notFound();
            }
            throw refused;
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("beep-channels");
        }
    }
}
