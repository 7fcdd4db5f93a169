package app.beep.servers.access.boundary;

import app.beep.common.authorization.AccessVersions;
import app.beep.common.redis.Redis;
import app.beep.servers.access.control.AccessChanges;
import app.beep.servers.access.control.ServerRelationships;
import app.beep.servers.servers.control.Servers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import redis.clients.jedis.params.ZAddParams;

/** Applies the noted changes of one server, in order, holding their rows: two instances never overtake each other. */
@ApplicationScoped
public class AccessTransaction {
    @Inject
    AccessChanges changes;

    @Inject
    ServerRelationships relationships;

    @Inject
    Servers servers;

    @Inject
    Redis redis;

    /** Relationships first, the version last: who sees the new version decides by the new relationships. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void apply(UUID server) {
        for (var change : changes.take(server)) {
            var applied = switch (change.kind()) {
                case "server" -> relationships.writeServer(server);
                case "member" -> relationships.writeMember(server, change.subjectId());
                default -> shareVersion(server);
            };
            if (applied) {
                changes.done(change);
            }
        }
    }

    private boolean shareVersion(UUID server) {
        var version = servers.accessVersion(server).orElse(Long.MAX_VALUE >> 12);
        return redis.attempt(client -> client.zadd(
                        AccessVersions.REDIS_KEY,
                        version,
                        server.toString(),
                        ZAddParams.zAddParams().gt()))
                .isPresent();
    }
}
