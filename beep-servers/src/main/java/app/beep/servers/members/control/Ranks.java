package app.beep.servers.members.control;

import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.servers.servers.entity.Server;

/** Who stands above whom in a server: nobody acts on somebody who holds power that they do not hold themselves (R-SRV-04). */
public interface Ranks {
    /**
     * Ask under the server's row lock, so that what is held cannot be lost meanwhile.
     *
     * @throws ProblemException 403 naming the first ruling permission that the member has and the other one lacks
     */
    void requireNotBelow(Server server, UserId by, UserId member);
}
