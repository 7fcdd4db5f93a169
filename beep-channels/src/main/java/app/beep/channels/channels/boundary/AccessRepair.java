package app.beep.channels.channels.boundary;

import app.beep.channels.channels.control.ChannelRelationships;
import app.beep.channels.channels.control.Channels;
import app.beep.common.service.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Finishes, each second, the channels whose relationships could not be written when they were opened. */
@ApplicationScoped
public class AccessRepair {
    private static final Logger LOG = Logger.getLogger(AccessRepair.class.getName());

    @Inject
    Channels channels;

    @Inject
    ChannelRelationships relationships;

    @Inject
    Opening opening;

    @Inject
    Threads threads;

    void start(@Observes Startup startup) {
        threads.every(
                "channel-access-repair",
                Duration.ofSeconds(1),
                () -> channels.accessWaiting().forEach(this::finish));
    }

    private void finish(UUID channelId) {
        try {
            relationships.write(channelId);
            channels.find(channelId).ifPresent(opening::announce);
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "Access of channel {0} waits: {1}", new Object[] {channelId, later});
        }
    }
}
