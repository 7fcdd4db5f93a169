package app.beep.media.attachments.control;

import app.beep.common.ids.MediaId;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.media.attachments.entity.Claim;
import app.beep.media.attachments.entity.ClaimId;
import app.beep.media.files.entity.MediaFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives files to posts, each to one only. */
@ApplicationScoped
@Transactional
public class Claiming {
    @Inject
    Claims claims;

    /**
     * All of the files or none, in the order asked for; the same claim may be made again.
     *
     * @throws ProblemException 422 when one is not there, somebody else's, or claimed by another post; exact under
     *     concurrent claims
     */
    public List<MediaFile> claim(Claim claim, List<MediaId> ids) {
        var free = claims.lockFree(claim, ids).stream().collect(Collectors.toMap(MediaFile::id, Function.identity()));
        if (!free.keySet().containsAll(ids)) {
            throw ProblemException.of(
                    ProblemType.UNKNOWN_ATTACHMENT, "An attachment is a file of one's own that no message has yet.");
        }
        claims.take(claim, ids);
        return ids.stream().map(free::get).toList();
    }

    public void release(ClaimId claim) {
        claims.release(claim);
    }
}
