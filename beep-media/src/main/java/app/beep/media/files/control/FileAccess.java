package app.beep.media.files.control;

import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.media.files.entity.MediaFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who may see a file (R-MEDIA-02): its uploader alone until it is attached, from then on those who may read the channel,
 * and nobody else, not even the uploader.
 */
@ApplicationScoped
public class FileAccess {
    @Inject
    Files files;

    @Inject
    Permissions permissions;

    /** @throws ProblemException 404 for whoever may not see it */
    public MediaFile visible(UserId user, MediaId id) {
        var file = files.find(id).orElseThrow(ProblemException::notFound);
        if (!sees(user, file)) {
            throw ProblemException.notFound();
        }
        return file;
    }

    private boolean sees(UserId user, MediaFile file) {
        if (file.channelId() == null || file.serverId() == null) {
            return file.uploaderId().equals(user);
        }
        return permissions.allows(user, Resource.channel(file.channelId(), file.serverId()), "read");
    }
}
