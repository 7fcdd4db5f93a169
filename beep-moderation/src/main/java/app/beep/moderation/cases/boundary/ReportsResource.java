package app.beep.moderation.cases.boundary;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.identity.Caller;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.moderation.cases.control.Reporting;
import app.beep.moderation.cases.entity.Reason;
import app.beep.moderation.cases.entity.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Reports of messages (R-MOD-01). */
@ApplicationScoped
@Path("/reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {
    @Inject
    Reporting reporting;

    @Inject
    Caller caller;

    /** What its reporter learns of a report. */
    public record Received(
            ReportId id,
            MessageId messageId,
            ChannelId channelId,
            Reason reason,
            @Nullable String comment,
            Instant createdAt) {}

    /**
     * Reports a message that the caller may read (404 otherwise) and did not write (422); once only (409
     * {@code already-reported}). The first report opens a case for the server's moderators. There is no {@code Location}: a
     * reporter has no further view of a report.
     */
    @POST
    @Operation(summary = "Report a message")
    @APIResponseSchema(value = Received.class, responseCode = "201", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such message, or not visible to you")
    @APIResponse(responseCode = "409", description = "already-reported")
    @APIResponse(responseCode = "410", description = "The report that the Idempotency-Key made has been deleted")
    public Response report(
            @NotNull @Valid NewReport request,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        var report = reporting.report(caller.id(), request.complaint(), authorization, key);
        return Response.status(Response.Status.CREATED)
                .entity(new Received(
                        report.id(),
                        request.messageId(),
                        request.channelId(),
                        report.reason(),
                        report.comment(),
                        report.createdAt()))
                .build();
    }
}
