package app.beep.common.peers;

import app.beep.common.json.JsonBinding;
import app.beep.common.problem.Problem;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * For {@code @RegisterProvider} on a rest client: calls carry the service's own token. Pair it with
 * {@link PeerErrors}; the JSON binding is {@link JsonBinding}, errors are {@link Problem}s.
 */
public class AsService implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        var token = CDI.current().select(ServiceTokens.class).get().current();
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
}
