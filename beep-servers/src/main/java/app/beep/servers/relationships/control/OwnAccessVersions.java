package app.beep.servers.relationships.control;

import app.beep.common.authorization.AccessVersions;
import app.beep.servers.registry.control.Servers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.UUID;

/** In beep-servers itself the access version is read where it is made. */
@Alternative
@Priority(1)
@ApplicationScoped
public class OwnAccessVersions implements AccessVersions {
    @Inject
    Servers servers;

    @Override
    public long of(UUID serverId) {
        return servers.settledVersion(serverId).orElse(0L);
    }
}
