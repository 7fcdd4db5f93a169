package app.beep.moderation.cases.boundary;

import app.beep.common.identity.Caller;
import app.beep.common.ids.CaseId;
import app.beep.common.ids.ServerId;
import app.beep.common.json.WireName;
import app.beep.common.paging.Page;
import app.beep.common.paging.PageLimit;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.CaseState;
import app.beep.moderation.cases.control.CasePosition;
import app.beep.moderation.cases.control.Cases;
import app.beep.moderation.cases.control.ModerationRight;
import app.beep.moderation.cases.control.Reports;
import app.beep.moderation.cases.entity.ModerationCase;
import app.beep.moderation.peers.control.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Cases for those who hold the permission {@code moderate} (R-MOD-01). */
@ApplicationScoped
@Path("/moderation/cases")
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
    @Inject
    Cases cases;

    @Inject
    Reports reports;

    @Inject
    Messages messages;

    @Inject
    ModerationRight right;

    @Inject
    Caller caller;

    /**
     * The cases of one server (404 for a stranger, 403 for a member without the permission), or of all that the caller may
     * moderate; the one reported last comes first.
     *
     * @param state {@code open} or {@code decided}; both when absent
     */
    @GET
    @Operation(summary = "List cases")
    public Page<CaseView> list(
            @QueryParam("serverId") @Nullable ServerId serverId,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer size) {
        var wanted = state(state);
        var limit = PageLimit.of(size);
        var found = cases.of(servers(serverId), wanted, CasePosition.of(cursor), limit.oneMore());
        var page = Page.of(found, limit, CasePosition::key);
        return new Page<>(views(page.items()), page.next());
    }

    /** One case; 404 for a stranger, 403 for a member without the permission. */
    @GET
    @Path("/{caseId}")
    @Operation(summary = "Look at a case")
    public CaseView look(@PathParam("caseId") CaseId caseId) {
        var found = cases.find(caseId).orElseThrow(ProblemException::notFound);
        right.require(caller.id(), found.serverId());
        return views(List.of(found)).getFirst();
    }

    private List<ServerId> servers(@Nullable ServerId serverId) {
        if (serverId == null) {
            return right.serversOf(caller.id());
        }
        right.require(caller.id(), serverId);
        return List.of(serverId);
    }

    private List<CaseView> views(List<ModerationCase> found) {
        var shown = reports.of(found.stream().map(ModerationCase::id).toList());
        var now = messages.now(found.stream().map(ModerationCase::messageId).toList());
        return found.stream()
                .map(each -> CaseView.of(each, shown.getOrDefault(each.id(), List.of()), now))
                .toList();
    }

    private static @Nullable CaseState state(@Nullable String word) {
        return word == null
                ? null
                : WireName.read(CaseState.class, word)
                        .orElseThrow(
                                () -> ProblemException.invalid("state", "state", "state must be open or decided."));
    }
}
