package app.beep.notify.gateway.boundary;

import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Who may open a socket: clients without an Origin (not browsers), and Beep's own origin; others get a 403. */
public class GatewayHandshake extends ServerEndpointConfig.Configurator {

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
}
