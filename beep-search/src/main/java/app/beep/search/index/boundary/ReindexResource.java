package app.beep.search.index.boundary;

import app.beep.common.identity.ForServices;
import app.beep.events.consuming.EventCursors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Makes the index anew when somebody asks for it (R-SRCH-04). */
@ApplicationScoped
@Path("/internal/search/reindex")
@ForServices("search")
public class ReindexResource {
    @Inject
    EventCursors cursors;

    @Inject
    IndexedMessages messages;

    /** Answers 202 at once; the leading instance begins within seconds, and the old index serves until the new one is whole. */
    @POST
    @Operation(summary = "Build a new index from all messages")
    public Response reindex() {
        cursors.forget(messages);
        return Response.accepted().build();
    }
}
