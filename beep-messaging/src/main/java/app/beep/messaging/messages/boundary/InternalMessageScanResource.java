package app.beep.messaging.messages.boundary;

import app.beep.common.identity.ForServices;
import app.beep.common.ids.IdList;
import app.beep.common.ids.MessageId;
import app.beep.common.json.JsonBinding;
import app.beep.common.paging.Cursor;
import app.beep.common.problem.ProblemException;
import app.beep.events.outbox.StoredEvents;
import app.beep.messaging.messages.control.MessageViews;
import app.beep.messaging.messages.control.Messages;
import app.beep.messaging.messages.entity.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Messages of any channel as they are now, each with its {@code serverId}, for services that work on them (R-SRCH-04). */
@ApplicationScoped
@Path("/internal/messages")
@Produces(MediaType.APPLICATION_JSON)
@ForServices({"search", "moderation"})
public class InternalMessageScanResource {
    private static final int LARGEST_PAGE = 500;

    @Inject
    Messages messages;

    @Inject
    StoredEvents events;

    /**
     * With {@code ids} (comma-separated, 100 at most) those of them that exist, in no order. Without, a page of all
     * messages: {@code {items, next, position}}, where every event up to {@code position} is already in the items.
     *
     * @param after the {@code next} of the page before
     * @param limit 1 to 500
     */
    @GET
    @Operation(summary = "Messages by ids, or page by page")
    public JsonObject read(
            @QueryParam("ids") @Nullable String ids,
            @QueryParam("after") @Nullable String after,
            @DefaultValue("500") @QueryParam("limit") int limit) {
        return ids == null ? page(Cursor.decodeId(after, MessageId::new), limit) : json(named(ids), null, null);
    }

    private Collection<Message> named(String ids) {
        return messages.byIds(IdList.parse(ids, MessageId::new)).values();
    }

    private JsonObject page(MessageId after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw ProblemException.invalid("limit", "range", "limit must be between 1 and 500.");
        }
        var position = events.range().head();
        var page = messages.scan(after, limit);
        var next =
                page.size() < limit ? null : Cursor.encode(page.getLast().id().toString());
        return json(page, next, position);
    }

    private static JsonObject json(Collection<Message> found, @Nullable String next, @Nullable Long position) {
        var items = Json.createArrayBuilder();
        for (var message : found) {
            items.add(Json.createObjectBuilder(JsonBinding.object(MessageViews.of(message)))
                    .add("serverId", message.serverId().toString()));
        }
        var json = Json.createObjectBuilder().add("items", items);
        if (next == null) {
            json.addNull("next");
        } else {
            json.add("next", next);
        }
        if (position != null) {
            json.add("position", position);
        }
        return json.build();
    }
}
