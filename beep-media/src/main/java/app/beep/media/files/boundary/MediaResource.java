package app.beep.media.files.boundary;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.identity.Caller;
import app.beep.media.files.control.FileAccess;
import app.beep.media.files.control.MediaView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.metrics.annotation.Counted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Files (R-MEDIA-01, R-MEDIA-02). 404 for whoever may not see the file. */
@Path("/media")
public class MediaResource {
    @Inject
    Uploads uploads;

    @Inject
    Removal removal;

    @Inject
    FileAccess access;

    @Inject
    Downloads downloads;

    @Inject
    Caller caller;

    /** The form of an upload, for the documentation. */
    public record Form(@Schema(format = "binary") String file) {}

    /**
     * Uploads one file of 1 byte to 50 MiB; only the caller can read it until it is attached to a message. The answer means
     * that it is durable. Its type is told by its bytes. 409 when too much of the caller's is unattached, 413 when it is
     * too large, 422 for an empty file, another field or a second part; the same Idempotency-Key with the same name and
     * content gives the first file again.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Counted(name = "beep_media_uploads_total", absolute = true, description = "Uploads begun")
    @Operation(summary = "Upload a file")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    public Response upload(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        var file = uploads.take(caller.id().value(), body, contentType, length, key);
        return Response.created(URI.create("/api/media/" + file.id()))
                .entity(MediaView.of(file))
                .build();
    }

    /**
     * The file's bytes, or one range of them (206; 416 when it lies outside); 304 for the same ETag. Pictures, sound and
     * video may be shown in place, anything else is for saving.
     */
    @GET
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Download a file")
    public Response download(
            @PathParam("id") UUID id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @Context Request request,
            @Context UriInfo uri) {
        var file = access.visible(caller.id().value(), id);
        return downloads.answer(file, new Downloads.Asked(range, ifRange), request, uri);
    }

    /** What a download of the whole file would say of it. */
    @HEAD
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Look at a file's headers")
    public Response headers(@PathParam("id") UUID id, @Context Request request) {
        return downloads.headers(access.visible(caller.id().value(), id), request);
    }

    /** Deletes a file of the caller's; 409 once it is attached, for then it belongs to its message. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete an unattached file")
    public void delete(@PathParam("id") UUID id) {
        removal.unattached(
                access.visible(caller.id().value(), id).id(), caller.id().value());
    }
}
