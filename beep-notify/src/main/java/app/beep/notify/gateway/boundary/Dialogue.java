package app.beep.notify.gateway.boundary;

import app.beep.common.identity.Identity;
import app.beep.common.logging.LogContext;
import app.beep.common.logging.Trace;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.notify.gateway.control.Admission;
import app.beep.notify.gateway.control.Connection;
import app.beep.notify.gateway.control.Gateway;
import app.beep.notify.gateway.control.Newcomers;
import app.beep.notify.gateway.entity.ClientFrame;
import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.ServerFrame;
import jakarta.websocket.MessageHandler;
import java.util.Objects;

/**
 * What one client says: first who it is and where it stands, in as many frames as that takes, then what it wants. What
 * cannot be understood or is refused ends the connection with the code that the contract has for it.
 */
final class Dialogue implements MessageHandler.Partial<String> {
    /** Characters of a message: enough for a token and some hundred positions. */
    static final int LARGEST_MESSAGE = 16 * 1024;

    private static final int FIRST_SERVER_ERROR = 500;

    private final Connection client;
    private final Gateway gateway;
    private final Newcomers newcomers;
    private final Admission admission;
    private final Parts parts = new Parts(LARGEST_MESSAGE);
    private final Stand stand = new Stand();

    Dialogue(Connection client, Gateway gateway, Newcomers newcomers, Admission admission) {
        this.client = client;
        this.gateway = gateway;
        this.newcomers = newcomers;
        this.admission = admission;
    }

    @Override
    public void onMessage(String part, boolean last) {
        attempt(() -> {
            var message = parts.add(part, last);
            if (message != null) {
                handle(ClientFrame.read(message));
            }
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException broken) {
            client.close(CloseCode.BAD_FRAME);
        } catch (ProblemException refused) {
            client.closeAfter(ServerFrame.error(refused.problem(), Trace.currentId()), codeFor(refused.problem()));
        } finally {
            LogContext.clear();
        }
    }

    /** What the person has to mend, by a log-in or a first username, is not mended by coming back. */
    private static CloseCode codeFor(Problem problem) {
        return problem.status() < FIRST_SERVER_ERROR ? CloseCode.NOT_AUTHENTICATED : CloseCode.COME_BACK;
    }

    private void handle(ClientFrame frame) {
        var identity = client.identity();
        if (identity == null) {
            identify(frame);
            return;
        }
        switch (frame) {
            case ClientFrame.Identify again -> throw new IllegalArgumentException("identified already");
            case ClientFrame.Resume(var more) -> stands(identity, more);
            case ClientFrame.Heartbeat beat -> client.send(ServerFrame.ACK);
            case ClientFrame.Reauthenticate(var token) -> gateway.reauthenticate(client, token);
            case ClientFrame.Other(var op) ->
                client.send(ServerFrame.error(
                        Problem.of(ProblemType.UNKNOWN_OP, "This gateway does not know this op.")
                                .with("op", op),
                        Trace.currentId()));
        }
    }

    private void identify(ClientFrame frame) {
        if (!(frame instanceof ClientFrame.Identify(var token, var resume))) {
            throw ProblemException.unauthenticated("The first frame must be identify.");
        }
        if (gateway.identify(client, token)) {
            stands(Objects.requireNonNull(client.identity()), resume);
        } else {
            newcomers.arrived(client);
        }
    }

    private void stands(Identity identity, ClientFrame.Positions part) {
        stand.add(part);
        if (stand.isWhole()) {
            newcomers.arrived(client);
            var seen = stand.take();
            admission.admit(() -> attempt(() -> gateway.welcome(client, identity.subject(), seen)));
        }
    }
}
