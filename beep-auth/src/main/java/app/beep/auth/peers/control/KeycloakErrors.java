package app.beep.auth.peers.control;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Set;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * OAuth errors of the token endpoint: what whoever asks can cause is a refusal, everything else means that Keycloak is not
 * usable.
 */
public class KeycloakErrors implements ResponseExceptionMapper<RuntimeException> {
    private static final Set<String> REFUSALS = Set.of("invalid_grant", "invalid_request", "unauthorized_client");

    @Override
    public RuntimeException toThrowable(Response response) {
        var body = response.readEntity(String.class);
        try (var reader = Json.createReader(new StringReader(body))) {
            var error = reader.readObject();
            if (REFUSALS.contains(error.getString("error", ""))) {
                return new KeycloakRefused(error.getString("error_description", ""));
            }
        } catch (JsonException notFromKeycloak) {
            return new Unreachable();
        }
        return new Unreachable();
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }
}
