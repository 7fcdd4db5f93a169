package app.beep.media.files.boundary;

import app.beep.common.identity.Caller;
import app.beep.common.ids.MediaId;
import app.beep.common.problem.ProblemResponses;
import app.beep.media.files.control.FileAccess;
import app.beep.media.files.control.FileSending;
import app.beep.media.files.control.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Files that are there (R-MEDIA-01, R-MEDIA-02). 404 for whoever may not see the file. */
@ApplicationScoped
@Path("/media/{id}")
public class MediaResource {
    @Inject
    Removal removal;

    @Inject
    FileAccess access;

    @Inject
    FileSending sending;

    @Inject
    ProblemResponses problems;

    @Inject
    Caller caller;

    /**
     * The file's bytes, or one range of them (206; 416 when it lies outside); 304 for the same ETag. Pictures, sound and
     * video may be shown in place, anything else is for saving.
     */
    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Download a file")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    @APIResponse(responseCode = "304", description = "If-None-Match names it")
    @APIResponse(responseCode = "412", description = "If-Match does not name it")
    @APIResponse(responseCode = "416", description = "range-not-satisfiable")
    @APIResponse(responseCode = "429", description = "You have too many downloads under way")
    public Response download(
            @PathParam("id") MediaId id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context Request request,
            @Context UriInfo uri) {
        var person = caller.id();
        var file = access.visible(person, id);
        var asked = new Download.Asked(range, ifRange);
        var conditions = new Download.Conditions(request, ifNoneMatch);
        return new Download(file, conditions)
                .content(asked, part -> out -> sending.send(person, id, part, out), problems, uri);
    }

    /** What a download of the whole file would say of it. */
    @HEAD
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Look at a file's headers")
    @APIResponse(responseCode = "200", description = "The headers of a download")
    @APIResponse(responseCode = "304", description = "If-None-Match names it")
    @APIResponse(responseCode = "412", description = "If-Match does not name it")
    public Response headers(
            @PathParam("id") MediaId id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context Request request) {
        var conditions = new Download.Conditions(request, ifNoneMatch);
        return new Download(access.visible(caller.id(), id), conditions).headers();
    }

    /** Deletes a file of the caller's; 409 once it is attached, for then it belongs to its message. */
    @DELETE
    @Operation(summary = "Delete an unattached file")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "file-attached")
    public void delete(@PathParam("id") MediaId id) {
        removal.unattached(access.visible(caller.id(), id).id(), caller.id());
    }
}
