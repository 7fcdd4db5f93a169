package app.beep.auth.sessions.boundary;

import app.beep.auth.sessions.control.EndedSessionList;
import app.beep.auth.sessions.entity.EndedSession;
import app.beep.common.identity.ForServices;
import app.beep.common.ids.UserId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The list that every service reads when it starts, before it follows {@code session.ended} events (R-AUTH-15). */
@Path("/internal/ended-sessions")
@RequestScoped
@ForServices("*")
@Produces(MediaType.APPLICATION_JSON)
public class EndedSessionsResource {
    @Inject
    EndedSessionList list;

    /** Sessions of which tokens may still be in use. */
    public record Ended(List<Item> items) {}

    /** One session; without one, every session of somebody whose account is gone. */
    public record Item(@Nullable String sessionId, UserId userId, Instant lastTokenExpires) {
        static Item of(EndedSession session) {
            return new Item(session.sessionId(), session.userId(), session.lastTokenExpires());
        }
    }

    @GET
    @Operation(summary = "Sessions that ended before their tokens did")
    @APIResponse(responseCode = "200", description = "All of them, in no particular order")
    public Ended all() {
        return new Ended(list.current().stream().map(Item::of).toList());
    }
}
