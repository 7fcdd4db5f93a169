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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Writes relationship tuples, which is repeatable both ways, and reads them back. A write answers with its snap token, the
 * moment from which it is seen. Each method throws a 503 problem when Permify does not answer.
 */
@ApplicationScoped
public class Relationships {
    private static final int LARGEST_PAGE = 100;
    private static final SubjectFilter ANYBODY = new SubjectFilter("", List.of(), "");

    @Inject
    @RestClient
    Permify permify;

    /** All of the list or, when it fails, nothing of it. */
    public String write(List<Relationship> relationships) {
        return Wording.ask(() -> permify.write(new Write(WriteMetadata.NEWEST, relationships)))
                .snapToken();
    }

    /** The relations that an entity has to a subject now. */
    public List<Relationship> between(Relationship.Entity entity, Relationship.Subject subject) {
        return read(entity, new SubjectFilter(subject.type(), List.of(subject.id()), subject.relation()));
    }

    /** Lets an entity have these relations and no others; what it has already is not touched meanwhile. */
    public Optional<String> replace(Relationship.Entity entity, List<Relationship> now) {
        var before = read(entity, ANYBODY);
        var fresh = now.stream().filter(each -> !before.contains(each)).toList();
        var token = fresh.isEmpty() ? Optional.<String>empty() : Optional.of(write(fresh));
        for (var gone : before) {
            if (!now.contains(gone)) {
                token = Optional.of(delete(gone));
            }
        }
        return token;
    }

    public String delete(Relationship gone) {
        return delete(gone.entity().type(), List.of(gone.entity().id()), gone.relation(), gone.subject());
    }

    /** Ends one relation of a subject to several entities of a type. */
    public String delete(String type, List<String> ids, String relation, Relationship.Subject subject) {
        return delete(
                new EntityFilter(type, ids),
                relation,
                new SubjectFilter(subject.type(), List.of(subject.id()), subject.relation()));
    }

    /** Deletes every tuple of an entity. */
    public String deleteAll(Relationship.Entity entity) {
        return delete(new EntityFilter(entity.type(), List.of(entity.id())), "", ANYBODY);
    }

    private List<Relationship> read(Relationship.Entity entity, SubjectFilter subject) {
        var filter = new TupleFilter(new EntityFilter(entity.type(), List.of(entity.id())), "", subject);
        var all = new ArrayList<Relationship>();
        var next = "";
        do {
            var page = new Read(ReadMetadata.NEWEST, filter, LARGEST_PAGE, next);
            var tuples = Wording.ask(() -> permify.read(page));
            all.addAll(tuples.tuples());
            next = Objects.requireNonNullElse(tuples.continuousToken(), "");
        } while (!next.isEmpty());
        return all;
    }

    private String delete(EntityFilter entities, String relation, SubjectFilter subject) {
        var filter = new TupleFilter(entities, relation, subject);
        return Wording.ask(() -> permify.delete(new Delete(filter, AttributeFilter.NONE)))
                .snapToken();
    }
}
