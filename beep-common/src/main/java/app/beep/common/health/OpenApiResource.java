package app.beep.common.health;

import app.beep.common.identity.Anonymous;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A service's OpenAPI document for everybody (R-OPS-09): {@code /api/openapi/<service>}. */
@ApplicationScoped
@Path("/openapi/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
public class OpenApiResource {
    @Inject
    ServiceSettings settings;

    /** The document; 404 for another service's name. */
    @GET
    @Operation(summary = "This document")
    @APIResponse(responseCode = "200", description = "OpenAPI 3.1")
    public InputStream document(@PathParam("service") String service) {
        if (!service.equals(settings.service())) {
            throw ProblemException.notFound();
        }
        return OpenApiDocuments.read("openapi");
    }
}
