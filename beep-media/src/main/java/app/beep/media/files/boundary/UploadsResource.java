package app.beep.media.files.boundary;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.identity.Caller;
import app.beep.common.problem.ProblemException;
import app.beep.common.shares.Shares;
import app.beep.media.files.control.LimitedContent;
import app.beep.media.files.control.MediaView;
import app.beep.media.files.control.Uploading;
import app.beep.media.files.entity.MediaFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.annotation.Counted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Uploads (R-MEDIA-01): so many at once, and one that is refused is read on (within bounds) so that an ordinary client,
 * which sends everything before it listens, can read why.
 */
@ApplicationScoped
@Path("/media")
public class UploadsResource {
    private static final Logger LOG = Logger.getLogger(UploadsResource.class.getName());
    private static final long AROUND_THE_FILE = 64 * 1024;
    private static final long MOST_DRAINED = 256L * 1024 * 1024;
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(60);

    /** Of one person at the same time: a quarter of what all may send. */
    private static final Shares SHARES = new Shares(8, Duration.ofSeconds(20));

    @Inject
    Uploading uploading;

    @Inject
    Caller caller;

    /** The form of an upload, for the documentation. */
    public record Form(@Schema(format = "binary") String file) {}

    /**
     * Uploads one file of 1 byte to 50 MiB; only the caller can read it until it is attached to a message. The answer means
     * that it is durable. Its type is told by its bytes. 409 when too much of the caller's is unattached, 413 when it is
     * too large, 422 for an empty file, another field, a second part or a picture of too many pixels, 429 while the caller sends
     * too many others, 503 while too many upload; the same Idempotency-Key
     * with the same name and content gives the first file again.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Counted(name = "beep_media_uploads_total", absolute = true, description = "Uploads begun")
    @Operation(summary = "Upload a file")
    @APIResponseSchema(value = MediaView.class, responseCode = "201", responseDescription = "The file")
    @APIResponse(responseCode = "409", description = "too-many-uploads: attach or delete some first")
    @APIResponse(responseCode = "410", description = "The file that the Idempotency-Key made has been deleted")
    @APIResponse(
            responseCode = "422",
            description = "No file, an empty one, another part, or a picture of too many pixels")
    @APIResponse(responseCode = "429", description = "You have too many uploads under way")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    public Response upload(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        try (var share = SHARES.take(caller.id())) {
            var file = taken(new UploadForm(body, contentType), length, key);
            return Response.created(URI.create("/api/media/" + file.id()))
                    .entity(MediaView.of(file))
                    .build();
        } catch (ProblemException refused) {
            if (length == null || length <= MOST_DRAINED) {
                drain(body);
            }
            throw refused;
        }
    }

    /** A body that cannot hold a file that is small enough is not read at all. */
    private MediaFile taken(UploadForm form, @Nullable Long length, @Nullable String key) {
        if (length != null) {
            uploading.requireSmall(length - AROUND_THE_FILE);
        }
        return uploading.upload(caller.id(), form, key);
    }

    private static void drain(InputStream body) {
        try (var rest = new LimitedContent(body, MOST_DRAINED, DRAIN_PATIENCE)) {
            rest.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | ProblemException enough) {
            LOG.log(Level.FINE, "The rest of a refused upload is not read: {0}", enough.toString());
        }
    }
}
