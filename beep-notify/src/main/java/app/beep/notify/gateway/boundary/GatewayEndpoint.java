package app.beep.notify.gateway.boundary;

import app.beep.common.ids.Ids;
import app.beep.notify.gateway.control.Admission;
import app.beep.notify.gateway.control.Backlog;
import app.beep.notify.gateway.control.Connection;
import app.beep.notify.gateway.control.Gateway;
import app.beep.notify.gateway.control.Newcomers;
import app.beep.notify.gateway.control.Senders;
import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.ServerFrame;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's socket, {@code /api/gateway} (R-RT-01): says hello and hears the client out.
 *
 * <p>It takes messages in parts and is no annotated endpoint, because only then Liberty holds every frame to the limit,
 * binary ones and parts of a message included, before it keeps any of it.
 */
@Dependent
public class GatewayEndpoint extends Endpoint {
    static final long HEARTBEAT_MILLIS = 30_000;

    private static final int NO_BINARY = 1;
    private static final Logger LOG = Logger.getLogger(GatewayEndpoint.class.getName());

    @Inject
    Gateway gateway;

    @Inject
    Newcomers newcomers;

    @Inject
    Senders senders;

    @Inject
    Backlog backlog;

    @Inject
    Admission admission;

    private @Nullable Connection connection;

    @Override
    public void onOpen(Session socket, EndpointConfig config) {
        socket.setMaxTextMessageBufferSize(Dialogue.LARGEST_MESSAGE);
        socket.setMaxBinaryMessageBufferSize(NO_BINARY);
        socket.setMaxIdleTimeout(HEARTBEAT_MILLIS * 5 / 2);
        var opened = new Connection(new WebSocketOutlet(socket), senders, backlog);
        connection = opened;
        newcomers.await(opened, GatewayHandshake.addressOf(socket));
        socket.addMessageHandler(String.class, new Dialogue(opened, gateway, newcomers, admission));
        opened.send(ServerFrame.hello(HEARTBEAT_MILLIS, Ids.next().toString()));
    }

    @Override
    public void onClose(Session socket, CloseReason reason) {
        leave();
    }

    @Override
    public void onError(Session socket, Throwable failure) {
        LOG.log(Level.FINE, "A socket failed: {0}", failure.toString());
        leave();
    }

    private void leave() {
        var client = connection;
        if (client != null) {
            newcomers.arrived(client);
            client.close(CloseCode.COME_BACK);
            gateway.gone(client);
        }
    }
}
