package app.beep.common.authorization;

import java.util.UUID;

/** The version of a server's access rules: every change of who may do what raises it, before the change is answered. */
public interface AccessVersions {
    String REDIS_KEY = "beep:access";

    long of(UUID serverId);
}
