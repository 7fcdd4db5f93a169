package app.beep.notify.gateway.control;

import app.beep.common.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What clients may take of this instance, whoever they are and however slow (R-RT-07). */
@ApplicationScoped
class GatewayBudgets {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    @ConfigProperty(name = "beep.notify.unidentified.per.address", defaultValue = "200")
    @Setting("Sockets of one address that have not said yet who they are, at most; the oldest is closed")
    int unidentifiedOfAddress;

    @Inject
    @ConfigProperty(name = "beep.notify.unidentified", defaultValue = "1000")
    @Setting("Sockets that have not said yet who they are, at most; the oldest of the address with most is closed")
    int unidentified;

    @Inject
    @ConfigProperty(name = "beep.notify.waiting.bytes", defaultValue = "67108864")
    @Setting("Bytes that wait for slow clients, over all connections, at most; the slowest are closed")
    long waitingBytes;

    @Inject
    @ConfigProperty(name = "beep.notify.replay.events", defaultValue = "5000")
    @Setting("Events that are replayed to a connection that resumes, at most; beyond it channels get a gap")
    int replayedEvents;

    @Inject
    @ConfigProperty(name = "beep.notify.replay.characters", defaultValue = "8388608")
    @Setting("Characters of events that are replayed to a connection that resumes, at most")
    long replayedCharacters;

    @Produces
    @Singleton
    Newcomers newcomers() {
        return new Newcomers(unidentifiedOfAddress, unidentified, PATIENCE, System::nanoTime);
    }

    @Produces
    @Singleton
    Backlog backlog(Connections connections) {
        return new Backlog(waitingBytes, connections::all);
    }

    @Produces
    @Singleton
    Replay.Budget replay() {
        return new Replay.Budget(replayedEvents, replayedCharacters);
    }
}
