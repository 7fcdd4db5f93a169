package app.beep.auth.peers.control;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** OAuth errors of the token endpoint: {@code invalid_grant} is a refusal, everything else means that it is not usable. */
public class KeycloakErrors implements ResponseExceptionMapper<RuntimeException> {

    @Override
    public RuntimeException toThrowable(Response response) {
        var body = response.readEntity(String.class);
        try (var reader = Json.createReader(new StringReader(body))) {
            var error = reader.readObject();
            if (error.getString("error", "").equals("invalid_grant")) {
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
