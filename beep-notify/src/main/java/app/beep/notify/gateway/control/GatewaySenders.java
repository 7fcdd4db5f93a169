package app.beep.notify.gateway.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The senders of this instance: as many as there are processors. */
@ApplicationScoped
class GatewaySenders {
    private static final Duration PATIENCE = Duration.ofMillis(30);

    @Produces
    @Singleton
    Senders senders() {
        Executor threads = Thread::startVirtualThread;
        var later = CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, threads);
        return new Senders(Runtime.getRuntime().availableProcessors(), PATIENCE, threads, later, System::nanoTime);
    }
}
