package app.beep.search.queries.boundary;

import app.beep.common.identity.Caller;
import app.beep.common.paging.Page;
import app.beep.common.paging.PageLimit;
import app.beep.common.shares.Shares;
import app.beep.search.queries.control.Findings;
import app.beep.search.queries.control.FoundMessage;
import app.beep.search.queries.entity.Searcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.metrics.annotation.Timed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Search (R-SRCH-01, R-SRCH-02, R-SRCH-03). */
@ApplicationScoped
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    /** Of one person at the same time: what somebody types replaces what they typed before. The next ones wait a little. */
    private static final Shares SHARES = new Shares(2, Duration.ofSeconds(2));

    @Inject
    Findings findings;

    @Inject
    Caller caller;

    @Inject
    JsonWebToken token;

    /** What was found, by type. */
    public record Results(Page<FoundMessage> messages) {}

    /**
     * Messages in the channels that the caller may read. 404 for a server or channel that the caller cannot see, 410 for a
     * cursor by relevance that is older than two minutes, 503 while the index does not answer.
     */
    @GET
    @Timed(name = "beep_search_queries", absolute = true, description = "Searches, and how long they took")
    @Operation(
            summary = "Search messages",
            description =
                    "highlights: for each field that matches, its whole text as fragments {text, highlighted}; plain text, to be shown as text. A page may hold fewer items than the limit although next is given.")
    @APIResponse(responseCode = "200", description = "{messages: {items: [{message, channel, highlights}], next}}")
    @APIResponse(responseCode = "404", description = "No such server or channel, or not visible to the caller")
    @APIResponse(responseCode = "410", description = "The cursor has expired: search again")
    @APIResponse(responseCode = "422", description = "A rule is broken, or a type that is not offered")
    @APIResponse(
            responseCode = "429",
            description = "More searches of the caller are under way than one may have; see Retry-After")
    @APIResponse(responseCode = "503", description = "The index does not answer; see Retry-After")
    public Results search(@BeanParam SearchParameters parameters) {
        var query = parameters.query();
        var searcher = new Searcher(caller.id(), token.getRawToken());
        var limit = PageLimit.of(parameters.limit);
        try (var share = SHARES.take(caller.id())) {
            return new Results(findings.of(searcher, query, parameters.cursor, limit));
        }
    }
}
