package app.beep.servers.access.control;

import app.beep.common.authorization.AccessState;
import app.beep.common.authorization.AccessVersions;
import app.beep.common.authorization.HeardStates;
import app.beep.common.ids.ServerId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

/** In beep-servers itself the access version is read where it is made, unless Redis knows it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class OwnAccessVersions implements AccessVersions {
    @Inject
    HeardStates heard;

    @Inject
    AccessStates states;

    @Override
    public AccessState of(ServerId server) {
        return heard.of(server).or(() -> states.told(server)).orElse(AccessState.NOTHING);
    }
}
