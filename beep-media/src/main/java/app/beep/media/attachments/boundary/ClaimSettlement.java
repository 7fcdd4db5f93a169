package app.beep.media.attachments.boundary;

import app.beep.common.service.Threads;
import app.beep.media.attachments.control.Claims;
import app.beep.media.attachments.control.MessageAttachments;
import app.beep.media.attachments.entity.Attached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Each minute: a claim whose message has not been heard of for a quarter of an hour is settled by asking beep-messaging,
 * which knows; while it is down the claim stays.
 */
@ApplicationScoped
public class ClaimSettlement {
    @Inject
    Claims claims;

    @Inject
    MessageAttachments messages;

    @Inject
    Threads threads;

    @Inject
    @ConfigProperty(name = "beep.media.claim.seconds", defaultValue = "900")
    long seconds;

    @Inject
    @ConfigProperty(name = "beep.media.settle.seconds", defaultValue = "60")
    long pause;

    void start(@Observes Startup startup) {
        threads.every("claim-settlement", Duration.ofSeconds(pause), this::settle);
    }

    void settle() {
        var age = Duration.ofSeconds(seconds);
        for (var open = claims.unconfirmed(age); !open.isEmpty(); open = claims.unconfirmed(age)) {
            var attached = messages.of(open);
            claims.confirm(attached);
            var free = new HashSet<>(open);
            attached.stream().map(Attached::mediaId).forEach(free::remove);
            claims.releaseUnconfirmed(free, age);
        }
    }
}
