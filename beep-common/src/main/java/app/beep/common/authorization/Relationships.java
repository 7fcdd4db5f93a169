package app.beep.common.authorization;

import app.beep.common.authorization.Permify.AttributeFilter;
import app.beep.common.authorization.Permify.Delete;
import app.beep.common.authorization.Permify.EntityFilter;
import app.beep.common.authorization.Permify.Read;
import app.beep.common.authorization.Permify.ReadMetadata;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Writes relationship tuples, which is repeatable both ways, and reads them back. */
@ApplicationScoped
public class Relationships {
    /** More relations than any entity has to one subject. */
    private static final int PLENTY = 100;

    @Inject
    @RestClient
    Permify permify;

    /** @throws ProblemException 503 when Permify does not answer; nothing of the list is then written */
    public void write(List<Relationship> relationships) {
        if (!relationships.isEmpty()) {
            ask(() -> permify.write(new Write(WriteMetadata.NEWEST, relationships)));
        }
    }

    /**
     * The relations that an entity has to a subject now.
     *
     * @throws ProblemException 503 when Permify does not answer
     */
    public List<Relationship> between(Relationship.Entity entity, Relationship.Subject subject) {
        var filter = new TupleFilter(
                new EntityFilter(entity.type(), List.of(entity.id())),
                "",
                new SubjectFilter(subject.type(), List.of(subject.id()), subject.relation()));
        return ask(() -> permify.read(new Read(ReadMetadata.NEWEST, filter, PLENTY)))
                .tuples();
    }

    /** @throws ProblemException 503 when Permify does not answer */
    public void delete(Relationship gone) {
        delete(gone.entity().type(), List.of(gone.entity().id()), gone.relation(), gone.subject());
    }

    /**
     * Ends one relation of a subject to several entities of a type.
     *
     * @throws ProblemException 503 when Permify does not answer
     */
    public void delete(String type, List<String> ids, String relation, Relationship.Subject subject) {
        if (!ids.isEmpty()) {
            delete(
                    new EntityFilter(type, ids),
                    relation,
                    new SubjectFilter(subject.type(), List.of(subject.id()), subject.relation()));
        }
    }

    /** Deletes every tuple of an entity. */
    public void deleteAll(Relationship.Entity entity) {
        delete(new EntityFilter(entity.type(), List.of(entity.id())), "", new SubjectFilter("", List.of(), ""));
    }

    private void delete(EntityFilter entities, String relation, SubjectFilter subject) {
        var filter = new TupleFilter(entities, relation, subject);
        ask(() -> permify.delete(new Delete(filter, AttributeFilter.NONE)));
    }

    private static <T> T ask(Supplier<T> request) {
        try {
            return request.get();
        } catch (ProcessingException | WebApplicationException | FaultToleranceException unknown) {
            throw ProblemException.unavailable("Authorization");
        }
    }
}
