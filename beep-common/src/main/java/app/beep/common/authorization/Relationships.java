package app.beep.common.authorization;

import app.beep.common.authorization.Permify.AttributeFilter;
import app.beep.common.authorization.Permify.Delete;
import app.beep.common.authorization.Permify.EntityFilter;
import app.beep.common.authorization.Permify.SubjectFilter;
import app.beep.common.authorization.Permify.TupleFilter;
import app.beep.common.authorization.Permify.Write;
import app.beep.common.authorization.Permify.WriteMetadata;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Writes relationship tuples; both ways are repeatable. */
@ApplicationScoped
public class Relationships {
    @Inject
    @RestClient
    Permify permify;

    /** @throws ProblemException 503 when Permify does not answer; nothing of the list is then written */
    public void write(List<Relationship> relationships) {
        if (!relationships.isEmpty()) {
            tell(() -> permify.write(new Write(WriteMetadata.NEWEST, relationships)));
        }
    }

    /** @throws ProblemException 503 when Permify does not answer */
    public void delete(Relationship gone) {
        var subject = gone.subject();
        delete(
                gone.entity(),
                gone.relation(),
                new SubjectFilter(subject.type(), List.of(subject.id()), subject.relation()));
    }

    /** Deletes every tuple of an entity. */
    public void deleteAll(Relationship.Entity entity) {
        delete(entity, "", new SubjectFilter("", List.of(), ""));
    }

    private void delete(Relationship.Entity entity, String relation, SubjectFilter subject) {
        var filter = new TupleFilter(new EntityFilter(entity.type(), List.of(entity.id())), relation, subject);
        tell(() -> permify.delete(new Delete(filter, AttributeFilter.NONE)));
    }

    private static void tell(Runnable change) {
        try {
            change.run();
        } catch (ProcessingException | WebApplicationException | FaultToleranceException unknown) {
            throw ProblemException.unavailable("Authorization");
        }
    }
}
