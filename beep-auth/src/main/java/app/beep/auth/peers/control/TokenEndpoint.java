package app.beep.auth.peers.control;

import app.beep.auth.peers.OpenIdTokens;
import app.beep.common.json.JsonBinding;
import app.beep.common.peers.Tolerance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's token endpoints. Each method is a purpose with a breaker of its own, and is asked through {@link
 * KeycloakPlaces}. Nothing here is repeated: a code is good for one use only.
 */
@RegisterRestClient(configKey = "keycloak")
@RegisterProvider(JsonBinding.class)
@RegisterProvider(KeycloakErrors.class)
@Path("/realms/beep/protocol/openid-connect/token")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
@Bulkhead(Tolerance.LOGINS_AT_ONCE)
@CircuitBreaker(
        requestVolumeThreshold = Tolerance.JUDGED_BY,
        delay = Tolerance.PAUSE_MILLIS,
        skipOn = {KeycloakRefused.class, BulkheadException.class})
public interface TokenEndpoint {

    @POST
    @Operation(hidden = true)
    OpenIdTokens logIn(Form form);

    @POST
    @Operation(hidden = true)
    OpenIdTokens exchange(Form form);

    @POST
    @Operation(hidden = true)
    OpenIdTokens refresh(Form form);

    @POST
    @Path("/introspect")
    @Operation(hidden = true)
    Introspection introspect(Form form);

    record Introspection(
            boolean active, @Nullable String sub, @Nullable String sid) {}
}
