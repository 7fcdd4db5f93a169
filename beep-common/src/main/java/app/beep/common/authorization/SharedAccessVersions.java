package app.beep.common.authorization;

import app.beep.common.ids.ServerId;
import app.beep.common.peers.Peers;
import app.beep.common.problem.PeerRefused;
import app.beep.common.redis.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Access states as beep-servers shares them in Redis; asked of beep-servers itself when Redis does not know. */
@ApplicationScoped
public class SharedAccessVersions implements AccessVersions {
    @Inject
    Redis redis;

    @Inject
    Peers peers;

    /** What beep-servers answers. */
    public record Answer(String state) {}

    @Override
    public AccessState of(ServerId server) {
        return redis.attempt(client -> client.hget(REDIS_KEY, server.toString()))
                .map(AccessState::read)
                .orElseGet(() -> ask(server));
    }

    private AccessState ask(ServerId server) {
        try {
            return AccessState.read(peers.get("servers", "/internal/servers/" + server + "/access-state", Answer.class)
                    .state());
        } catch (PeerRefused refused) {
            if (refused.status() == 404) {
                return AccessState.NOTHING;
            }
            throw refused;
        }
    }
}
