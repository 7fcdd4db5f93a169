package app.beep.common.authorization;

import app.beep.common.ids.ServerId;

/** What every access change of a server raises, before the change is answered. */
public interface AccessVersions {
    /** The hash in Redis in which beep-servers shares them: {@code <server>} is {@code <version> <snap token>}. */
    String REDIS_KEY = "beep:access:versions";

    /** The channel of Redis on which beep-servers says which server's state has changed, once it is in the hash. */
    String CHANGED = "beep:access:changed";

    /**
     * The state that Permify has reached for the server; {@link AccessState#NOTHING} for one that is not there.
     *
     * @throws app.beep.common.problem.ProblemException 503 when nobody knows
     */
    AccessState of(ServerId server);
}
