package app.beep.common.health;

import app.beep.common.identity.ForServices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a service offers other services, which the document for everybody does not tell (R-OPS-09). */
@ApplicationScoped
@Path("/internal/openapi")
@Produces(MediaType.APPLICATION_JSON)
@ForServices("*")
public class InternalOpenApiResource {

    /** The document. */
    @GET
    @Operation(summary = "This document")
    @APIResponse(responseCode = "200", description = "OpenAPI 3.1")
    public InputStream document() {
        return OpenApiDocuments.read("internal");
    }
}
