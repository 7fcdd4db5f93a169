package app.beep.events.outbox;

import app.beep.common.identity.Caller;
import app.beep.common.identity.ForServices;
import app.beep.common.problem.ProblemException;
import app.beep.events.EventPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The service's events by position, for whoever missed their publication (R-RT-06). */
@ApplicationScoped
@Path("/internal/events")
@Produces(MediaType.APPLICATION_JSON)
@ForServices("*")
public class EventsResource {
    private static final int MOST = 500;

    @Inject
    StoredEvents events;

    @Inject
    EventReaders readers;

    @Inject
    Caller caller;

    /**
     * Events after a position, oldest first, 500 at most; without {@code after} only the head.
     *
     * @throws ProblemException 403 for a service that does not consume them; 410 when events after the cursor have been
     *     dropped: rebuild from the truth
     */
    @GET
    public EventPage.Json after(@DefaultValue("-1") @QueryParam("after") long after) {
        readers.require(caller.identity().client());
        var range = events.range();
        if (after < 0) {
            return EventPage.head(range.head()).json();
        }
        if (after < range.dropped() || after > range.head()) {
            throw ProblemException.gone("Events after this position are not kept any more.");
        }
        var page = events.after(after, MOST);
        return new EventPage(page, after + page.size(), range.head()).json();
    }
}
