package app.beep.servers.members.control;

import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who is not in a server does not learn that it exists. */
@ApplicationScoped
public class Membership {
    @Inject
    Members members;

    /** @throws ProblemException 404 unless the user is a member */
    public void require(UUID server, UUID user) {
        if (members.find(server, user).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
