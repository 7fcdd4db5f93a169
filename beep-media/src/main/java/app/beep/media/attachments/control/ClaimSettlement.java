package app.beep.media.attachments.control;

import app.beep.common.ids.MediaId;
import app.beep.common.settings.Setting;
import app.beep.media.attachments.entity.Attached;
import app.beep.media.peers.control.Messages;
import app.beep.media.peers.control.Messages.Attachment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A claim whose message has not been heard of for a quarter of an hour is settled by asking beep-messaging, which knows;
 * while it is down the claim stays. Each statement is its own transaction: what comes between two of them is looked at again.
 */
@ApplicationScoped
public class ClaimSettlement {
    @Inject
    Claims claims;

    @Inject
    Messages messages;

    @Inject
    @ConfigProperty(name = "beep.media.claim.seconds", defaultValue = "900")
    @Setting("Seconds until beep-messaging is asked what became of a claim")
    long seconds;

    /** @throws app.beep.common.problem.ProblemException 503 when beep-messaging does not answer */
    public void settle() {
        var age = Duration.ofSeconds(seconds);
        for (var open = claims.unconfirmed(age); !open.isEmpty(); open = claims.unconfirmed(age)) {
            settle(open, age);
        }
    }

    private void settle(List<MediaId> open, Duration age) {
        var attached =
                messages.having(open).stream().map(ClaimSettlement::attached).toList();
        claims.confirm(attached);
        var free = new HashSet<>(open);
        attached.stream().map(Attached::mediaId).forEach(free::remove);
        claims.releaseUnconfirmed(free, age);
    }

    private static Attached attached(Attachment known) {
        return new Attached(known.mediaId(), known.messageId(), known.channelId(), known.serverId());
    }
}
