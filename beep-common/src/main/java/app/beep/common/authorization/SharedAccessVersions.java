package app.beep.common.authorization;

import app.beep.common.peers.PeerRefused;
import app.beep.common.peers.Peers;
import app.beep.common.redis.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Access versions as beep-servers shares them in Redis; asked of beep-servers itself when Redis does not know. */
@ApplicationScoped
public class SharedAccessVersions implements AccessVersions {
    @Inject
    Redis redis;

    @Inject
    Peers peers;

    /** What beep-servers answers. */
    public record Version(long accessVersion) {}

    @Override
    public long of(UUID serverId) {
        return redis.attempt(client -> client.zscore(REDIS_KEY, serverId.toString()))
                .map(Double::longValue)
                .orElseGet(() -> ask(serverId));
    }

    /** 0 for a server that is not there: nobody may do anything in it. */
    private long ask(UUID serverId) {
        try {
            return peers.get("servers", "/internal/servers/" + serverId + "/access-version", Version.class)
                    .accessVersion();
        } catch (PeerRefused refused) {
            if (refused.status() == 404) {
                return 0;
            }
            throw refused;
        }
    }
}
