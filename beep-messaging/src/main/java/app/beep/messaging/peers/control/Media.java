package app.beep.messaging.peers.control;

import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.messaging.attachments.entity.Attachment;
import app.beep.messaging.attachments.entity.ClaimId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Files, as beep-media keeps them: claims those of a post before it is committed. A claim that no message follows is found by beep-media itself; a
 * post that is refused gives its files back at once.
 */
@ApplicationScoped
public class Media {
    private static final Logger LOG = Logger.getLogger(Media.class.getName());

    @Inject
    @RestClient
    MediaClient client;

    /**
     * The files, in the order wanted.
     *
     * @throws ProblemException 422 when one cannot be had, 503 when beep-media does not answer
     */
    public List<Attachment> claim(ClaimId claim, WantedFiles wanted) {
        try {
            return client.claim(claim, wanted).items();
        } catch (PeerRefused refused) {
            if (refused.status() == 422) {
                throw ProblemException.of(
                        ProblemType.UNKNOWN_ATTACHMENT,
                        "An attachment is a file of one's own that no message has yet.");
            }
            throw refused;
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("beep-media");
        }
    }

    /** Gives the files back; when that fails beep-media finds out by itself. */
    public void release(ClaimId claim) {
        try {
            client.release(claim);
        } catch (ProblemException | PeerRefused | ProcessingException | FaultToleranceException later) {
            LOG.log(Level.INFO, "Claim {0} is left to beep-media: {1}", new Object[] {claim, later.toString()});
        }
    }
}
