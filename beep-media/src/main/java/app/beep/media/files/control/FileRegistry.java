package app.beep.media.files.control;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.common.settings.Setting;
import app.beep.media.files.entity.MediaFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which files there are, and how many somebody may have lying about without attaching them. */
@ApplicationScoped
public class FileRegistry {
    @Inject
    Files files;

    @Inject
    IdempotencyKeys keys;

    @Inject
    @ConfigProperty(name = "beep.media.unattached.files", defaultValue = "200")
    @Setting("Files of one person that wait to be attached, at most")
    long mostFiles;

    @Inject
    @ConfigProperty(name = "beep.media.unattached.bytes", defaultValue = "1073741824")
    @Setting("Bytes of the files of one person that wait to be attached, at most")
    long mostBytes;

    /** What makes two uploads the same for an Idempotency-Key: the name and the content's hash. */
    public record Upload(String name, String sha256) {}

    /**
     * Enters a file whose bytes are stored.
     *
     * @return the file, or the one that the first request with this key made
     * @throws ProblemException 409 when the uploader has too much unattached; exact under concurrent uploads
     */
    @Transactional
    public MediaFile enter(MediaFile file, @Nullable String key) {
        var request = new Upload(file.name(), file.sha256());
        var earlier = keys.claim(file.uploaderId(), key, request, file.id().toString());
        if (earlier.isPresent()) {
            return files.find(MediaId.of(earlier.get()))
                    .orElseThrow(() -> ProblemException.gone("The file has been deleted since."));
        }
        files.lockUploader(file.uploaderId());
        requireRoom(file.uploaderId(), file.size());
        files.insert(file);
        return file;
    }

    /** @throws ProblemException 409 when so many more bytes would be too much */
    public void requireRoom(UserId uploader, long bytes) {
        var unattached = files.unattached(uploader);
        if (unattached.files() >= mostFiles || unattached.bytes() + bytes > mostBytes) {
            throw new ProblemException(Problem.of(
                            ProblemType.TOO_MANY_UPLOADS,
                            "At most %d files or %d bytes wait to be attached; attach or delete some."
                                    .formatted(mostFiles, mostBytes))
                    .with("maxFiles", Long.toString(mostFiles)));
        }
    }

    /** Whether there is certainly no such file. */
    public boolean isUnknown(MediaId id) {
        return files.find(id).isEmpty();
    }
}
