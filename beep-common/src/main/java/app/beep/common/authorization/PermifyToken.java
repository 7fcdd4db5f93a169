package app.beep.common.authorization;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls to Permify carry its preshared key. */
public class PermifyToken implements ClientRequestFilter {
    private final String header = "Bearer " + ConfigProvider.getConfig().getValue("beep.permify.token", String.class);

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, header);
    }
}
