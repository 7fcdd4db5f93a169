package app.beep.notify.gateway.boundary;

import app.beep.common.service.Threads;
import app.beep.notify.gateway.control.Connection;
import app.beep.notify.gateway.control.Gateway;
import app.beep.notify.gateway.entity.CloseCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Sockets that have not said who they are: after ten seconds they are closed. Also closes expired tokens. */
@ApplicationScoped
public class Newcomers {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    @Inject
    Gateway gateway;

    @Inject
    Threads threads;

    private final Map<Connection, Long> waiting = new ConcurrentHashMap<>();

    void await(Connection connection) {
        waiting.put(connection, System.nanoTime());
    }

    void arrived(Connection connection) {
        waiting.remove(connection);
    }

    void start(@Observes Startup startup) {
        threads.every("gateway-sweep", Duration.ofSeconds(1), this::sweep);
    }

    private void sweep() {
        var now = System.nanoTime();
        waiting.forEach((connection, since) -> {
            if (now - since > PATIENCE_NANOS && waiting.remove(connection, since)) {
                connection.close(CloseCode.NOT_AUTHENTICATED);
            }
        });
        gateway.closeExpired();
    }
}
