package app.beep.common.health;

import app.beep.common.identity.Anonymous;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.redis.Redis;
import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** A service's health as the outside may see it: {@code /api/health/<service>}, without figures or addresses. */
@ApplicationScoped
@Path("/health/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
public class HealthResource {
    @Inject
    ServiceSettings settings;

    @Inject
    DatabaseProbe database;

    @Inject
    Redis redis;

    @Inject
    @Any
    Instance<Part> parts;

    /** {@code UP} and {@code DOWN}; {@code status} is the service's own readiness, {@code degraded} tells of the rest. */
    public record Health(String service, String version, String status, boolean degraded) {}

    /** 200 when the service can serve, else 503; 404 for another service's name. */
    @GET
    @Operation(summary = "Whether the service can serve")
    @APIResponseSchema(value = Health.class, responseCode = "200", responseDescription = "It can")
    @APIResponse(
            responseCode = "503",
            description = "It cannot",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Health.class)),
                @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem"))
            })
    public Response health(@PathParam("service") String service) {
        if (!service.equals(settings.service())) {
            throw ProblemException.notFound();
        }
        var ready = database.answers();
        var whole = redis.works() && parts.stream().allMatch(Part::works);
        var health = new Health("beep-" + service, settings.get(ServiceSetting.VERSION), ready ? "UP" : "DOWN", !whole);
        return Response.status(ready ? 200 : 503).entity(health).build();
    }
}
