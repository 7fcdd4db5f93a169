package app.beep.common.health;

import app.beep.common.identity.Anonymous;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.ServiceSettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** A service's OpenAPI document (R-OPS-09), written by the build from the resources: {@code /api/openapi/<service>}. */
@Path("/openapi/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
public class OpenApiResource {
    @Inject
    ServiceSettings settings;

    /** The document; 404 for another service's name. */
    @GET
    public InputStream document(@PathParam("service") String service) {
        var document = Thread.currentThread().getContextClassLoader().getResourceAsStream("openapi/openapi.json");
        if (!service.equals(settings.service()) || document == null) {
            throw ProblemException.notFound();
        }
        return document;
    }
}
