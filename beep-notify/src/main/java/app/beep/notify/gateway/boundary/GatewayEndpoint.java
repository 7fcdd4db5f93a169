package app.beep.notify.gateway.boundary;

import app.beep.common.ids.Ids;
import app.beep.common.logging.LogContext;
import app.beep.common.logging.Trace;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.notify.gateway.control.Admission;
import app.beep.notify.gateway.control.Connection;
import app.beep.notify.gateway.control.Gateway;
import app.beep.notify.gateway.control.Senders;
import app.beep.notify.gateway.entity.ClientFrame;
import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.ServerFrame;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The gateway's socket, {@code /api/gateway} (R-RT-01): says hello, takes the client's frames, answers errors. */
@Dependent
@ServerEndpoint(
        value = "/gateway",
        subprotocols = {Subprotocol.V2, Subprotocol.V1},
        configurator = GatewayHandshake.class)
public class GatewayEndpoint {
    static final long HEARTBEAT_MILLIS = 30_000;
    private static final int LARGEST_FIRST_FRAME = 1024 * 1024;
    private static final int LARGEST_FRAME = 16 * 1024;
    private static final Logger LOG = Logger.getLogger(GatewayEndpoint.class.getName());

    @Inject
    Gateway gateway;

    @Inject
    Newcomers newcomers;

    @Inject
    Senders senders;

    @Inject
    Admission admission;

    private @Nullable Connection connection;

    @OnOpen
    public void open(Session socket) {
        socket.setMaxTextMessageBufferSize(LARGEST_FIRST_FRAME);
        socket.setMaxIdleTimeout(HEARTBEAT_MILLIS * 5 / 2);
        var opened = new Connection(new WebSocketOutlet(socket), senders);
        connection = opened;
        newcomers.await(opened);
        opened.send(ServerFrame.hello(HEARTBEAT_MILLIS, Ids.next().toString()));
    }

    @OnMessage
    public void message(String text) {
        var client = connection;
        if (client == null) {
            return;
        }
        attempt(client, () -> {
            checkSize(client, text);
            handle(client, ClientFrame.read(text));
        });
    }

    private static void attempt(Connection client, Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException broken) {
            client.close(CloseCode.BAD_FRAME);
        } catch (ProblemException refused) {
            var notAuthenticated = refused.problem().status() == 401;
            client.closeAfter(
                    ServerFrame.error(refused.problem(), Trace.currentId()),
                    notAuthenticated ? CloseCode.NOT_AUTHENTICATED : CloseCode.COME_BACK);
        } finally {
            LogContext.clear();
        }
    }

    /** The container's own limit cannot be lowered once the connection is open. */
    private static void checkSize(Connection client, String text) {
        if (client.identity() != null && text.length() > LARGEST_FRAME) {
            throw new IllegalArgumentException("a frame after the first of " + text.length() + " characters");
        }
    }

    private void handle(Connection client, ClientFrame frame) {
        if (client.identity() == null) {
            if (!(frame instanceof ClientFrame.Identify identify)) {
                throw ProblemException.unauthenticated("The first frame must be identify.");
            }
            newcomers.arrived(client);
            identify(client, identify);
            return;
        }
        switch (frame) {
            case ClientFrame.Identify again -> throw new IllegalArgumentException("identified already");
            case ClientFrame.Heartbeat beat -> client.send(ServerFrame.ACK);
            case ClientFrame.Reauthenticate renewed -> gateway.reauthenticate(client, renewed.token());
            case ClientFrame.Other(var op) ->
                client.send(ServerFrame.error(
                        Problem.of(ProblemType.UNKNOWN_OP, "This gateway does not know this op.")
                                .with("op", op),
                        Trace.currentId()));
        }
    }

    private void identify(Connection client, ClientFrame.Identify frame) {
        if (gateway.identify(client, frame)) {
            var user = Objects.requireNonNull(client.identity()).subject();
            admission.admit(() -> attempt(client, () -> gateway.welcome(client, user, frame.resume())));
        }
    }

    @OnClose
    public void close(CloseReason reason) {
        leave();
    }

    @OnError
    public void error(Throwable failure) {
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
