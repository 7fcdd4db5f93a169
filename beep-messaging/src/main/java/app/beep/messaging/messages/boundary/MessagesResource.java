package app.beep.messaging.messages.boundary;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.identity.Caller;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.json.JsonBinding;
import app.beep.common.paging.Page;
import app.beep.common.paging.PageLimit;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.MessageView;
import app.beep.events.outbox.StoredEvents;
import app.beep.messaging.channels.control.ChannelAccess;
import app.beep.messaging.messages.control.ChannelHeads;
import app.beep.messaging.messages.control.History;
import app.beep.messaging.messages.control.MessageViews;
import app.beep.messaging.messages.control.Messages;
import app.beep.messaging.messages.control.Writing;
import app.beep.messaging.messages.entity.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.metrics.annotation.Counted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Messages of a channel (R-MSG-01, R-MSG-06). 404 for whoever may not read the channel. */
@ApplicationScoped
@Path("/channels/{channelId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
    @Inject
    Writing writing;

    @Inject
    ChannelAccess access;

    @Inject
    History history;

    @Inject
    Messages messages;

    @Inject
    StoredEvents events;

    @Inject
    ChannelHeads heads;

    @Inject
    Caller caller;

    /**
     * Posts a message of 1 to 2000 code points and up to 10 files (then it may be without text); the answer means that it
     * is durable. 403 without the permission {@code write} ({@code attach} for files) or for a foreign {@code authorId}, 422
     * {@code unknown-attachment} for a file that is not the caller's own or has a message already; the same Idempotency-Key
     * gives the first message again.
     */
    @POST
    @Path("/messages")
    @Counted(name = "beep_messaging_posts_total", absolute = true, description = "Messages posted")
    @Operation(summary = "Post a message")
    @APIResponseSchema(value = MessageView.class, responseCode = "201")
    @APIResponse(responseCode = "403", description = "missing-permission: write, or attach; or foreign-author")
    @APIResponse(responseCode = "410", description = "The message that the Idempotency-Key made has been deleted")
    @APIResponse(
            responseCode = "422",
            description = "A rule is broken, unknown-attachment, or an Idempotency-Key used again")
    public Response post(
            @PathParam("channelId") ChannelId channelId,
            @NotNull @Valid NewMessage message,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        message.requireAuthor(caller.id());
        var attempt = Attempt.of(key, channelId + message.toString());
        var stored = writing.write(caller.id(), channelId, message.draft(), attempt);
        return Response.created(URI.create("/api/channels/" + channelId + "/messages/" + stored.id()))
                .entity(MessageViews.of(stored))
                .build();
    }

    /** History, newest first, by seq: the newest, or {@code before}, {@code after} or {@code around} a message. */
    @GET
    @Path("/messages")
    @Operation(summary = "Read a channel's history")
    public Page<MessageView> history(@PathParam("channelId") ChannelId channelId, @BeanParam HistoryQuery query) {
        access.requireRead(caller.id(), channelId);
        return history.page(channelId, query.position(), PageLimit.of(query.limit));
    }

    /** One message. */
    @GET
    @Path("/messages/{messageId}")
    @Operation(summary = "Look at a message")
    public MessageView look(@PathParam("channelId") ChannelId channelId, @PathParam("messageId") MessageId messageId) {
        access.requireRead(caller.id(), channelId);
        return messages.find(channelId, messageId).map(MessageViews::of).orElseThrow(ProblemException::notFound);
    }

    /** The channel's events after a seq, ascending, as the gateway's frames; what a client fetches to fill a gap. */
    @GET
    @Path("/events")
    @Operation(summary = "Read a channel's events")
    @APIResponse(responseCode = "200", description = "The events; none when after is the channel's last seq")
    @APIResponse(
            responseCode = "410",
            description = "after lies beyond the channel's last seq: read its history afresh")
    public Page<JsonObject> events(
            @PathParam("channelId") ChannelId channelId,
            @DefaultValue("0") @QueryParam("after") long after,
            @QueryParam("limit") @Nullable Integer limit) {
        access.requireRead(caller.id(), channelId);
        var found = events.ofChannel(channelId, after, PageLimit.of(limit).value());
        if (found.isEmpty() && after > heads.of(channelId)) {
            throw ProblemException.gone("The channel has not come that far; read its history afresh.");
        }
        return Page.whole(
                found.stream().map(event -> JsonBinding.parse(event.frame())).toList());
    }
}
