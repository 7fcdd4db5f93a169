package app.beep.common.authorization;

import app.beep.common.ids.ServerId;
import app.beep.common.peers.Peers;
import app.beep.common.peers.Together;
import app.beep.common.problem.PeerRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Access states as beep-servers announces them; asked of beep-servers itself when Redis does not know. */
@ApplicationScoped
public class SharedAccessVersions implements AccessVersions {
    @Inject
    HeardStates heard;

    @Inject
    Peers peers;

    private final Together<ServerId, AccessState> asking = new Together<>();

    /** What beep-servers answers. */
    public record Answer(String state) {}

    @Override
    public AccessState of(ServerId server) {
        return heard.of(server).orElseGet(() -> asking.ask(server, () -> ask(server)));
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
