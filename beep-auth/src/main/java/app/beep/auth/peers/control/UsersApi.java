package app.beep.auth.peers.control;

import app.beep.common.ids.UserId;
import app.beep.common.json.JsonBinding;
import app.beep.common.peers.AsService;
import app.beep.common.peers.PeerErrors;
import app.beep.common.peers.Tolerance;
import app.beep.common.problem.PeerRefused;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What beep-users does for a sign-up; everything is repeatable there, so everything is tried twice. */
@RegisterRestClient(configKey = "users")
@RegisterProvider(AsService.class)
@RegisterProvider(PeerErrors.class)
@RegisterProvider(JsonBinding.class)
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Timeout(Tolerance.STEP_MILLIS)
@Bulkhead(Tolerance.AT_ONCE)
@CircuitBreaker(
        requestVolumeThreshold = Tolerance.JUDGED_BY,
        delay = Tolerance.PAUSE_MILLIS,
        skipOn = {PeerRefused.class, BulkheadException.class})
@Retry(
        maxRetries = Tolerance.REPEATS,
        delay = Tolerance.LONG_BEFORE_REPEAT_MILLIS,
        jitter = Tolerance.LONG_JITTER_MILLIS,
        abortOn = PeerRefused.class)
public interface UsersApi {

    @POST
    @Path("/profiles")
    @Operation(hidden = true)
    User createProfile(Profile profile);

    @DELETE
    @Path("/profiles/{userId}")
    @Operation(hidden = true)
    void undoProfile(@PathParam("userId") UserId userId);

    @GET
    @Path("/users")
    @Operation(hidden = true)
    Users users(@QueryParam("ids") UserId id);

    record Profile(UserId userId, String username, @Nullable String displayName, String email) {}

    record User(UserId id, String username) {}

    record Users(List<User> items) {}
}
