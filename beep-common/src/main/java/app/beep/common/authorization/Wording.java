package app.beep.common.authorization;

import app.beep.common.authorization.Relationship.Entity;
import app.beep.common.authorization.Relationship.Subject;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** How Beep's things are called in Permify, and what its silence means. */
final class Wording {
    private Wording() {}

    static Entity entity(Resource resource) {
        return new Entity(resource.type(), resource.id().toString());
    }

    static Subject subject(UserId user) {
        return new Subject("user", user.toString(), "");
    }

    /** @throws ProblemException 503 when Permify does not answer: what is unknown is not allowed */
    static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | WebApplicationException | FaultToleranceException unknown) {
            throw ProblemException.unavailable("Authorization");
        }
    }
}
