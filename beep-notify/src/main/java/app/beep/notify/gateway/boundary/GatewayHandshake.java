package app.beep.notify.gateway.boundary;

import app.beep.common.identity.ClientAddress;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Who may open a socket: clients without an Origin (not browsers), and Beep's own origin; others get a 403. Notes where
 * the client comes from.
 */
public class GatewayHandshake extends ServerEndpointConfig.Configurator {
    private static final String ADDRESS = "beep.client.address";

    /** The address of those who come without the gateway in front. */
    private static final String DIRECT = "direct";

    @Override
    public boolean checkOrigin(@Nullable String origin) {
        return origin == null
                || origin.isEmpty()
                || origin.equals(ConfigProvider.getConfig().getValue("beep.public.url", String.class));
    }

    @Override
    public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
        return Subprotocol.chosenFrom(requested);
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        var forwarded = request.getHeaders().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase("X-Forwarded-For"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
        config.getUserProperties().put(ADDRESS, ClientAddress.last(forwarded, DIRECT));
    }

    /** The client's address, as the gateway in front said it when the socket was opened. */
    static String addressOf(Session socket) {
        return String.valueOf(socket.getUserProperties().getOrDefault(ADDRESS, DIRECT));
    }
}
