package app.beep.local.authorization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everybody of one kind who is in a permission or relation, computed with sets instead of asking about each. A set that is
 * looked for is not opened. No depth limits it; a circle, which has no end, is a {@link Refusal} (400).
 */
final class SubjectSearch {

    private final Schema schema;
    private final Tuples tuples;
    private final String type;
    private final String relation;
    private final Map<Subject, NavigableSet<String>> found = new HashMap<>();
    private final Set<Subject> open = new HashSet<>();

    /** @param relation empty for subjects that are no sets */
    SubjectSearch(Schema schema, Tuples tuples, String type, String relation) {
        this.schema = schema;
        this.tuples = tuples;
        this.type = type;
        this.relation = relation;
    }

    NavigableSet<String> of(Entity entity, String name) {
        var place = new Subject(entity.type(), entity.id(), name);
        var known = found.get(place);
        if (known != null) {
            return known;
        }
        if (open.size() > Decision.DEEPEST || !open.add(place)) {
            throw Refusal.tooDeep();
        }
        var definition = schema.requiredEntity(entity.type());
        var expression = definition.permissions().get(name);
        if (expression == null && !definition.relations().containsKey(name)) {
            throw Refusal.undefined();
        }
        var all = expression == null ? related(entity, name) : in(expression, entity);
        open.remove(place);
        found.put(place, all);
        return all;
    }

    private NavigableSet<String> related(Entity entity, String name) {
        var all = new TreeSet<String>();
        for (var subject : tuples.subjects(entity, name)) {
            if (subject.type().equals(type) && subject.relation().equals(relation)) {
                all.add(subject.id());
            } else if (subject.isSet()) {
                all.addAll(of(subject.entity(), subject.relation()));
            }
        }
        return all;
    }

    private NavigableSet<String> in(Expression expression, Entity entity) {
        return switch (expression) {
            case Expression.Reference reference -> of(entity, reference.name());
            case Expression.Traversal walk -> {
                var all = new TreeSet<String>();
                for (var through : tuples.subjects(entity, walk.relation())) {
                    all.addAll(of(through.entity(), walk.name()));
                }
                yield all;
            }
            case Expression.Union union -> {
                var all = new TreeSet<>(in(union.left(), entity));
                all.addAll(in(union.right(), entity));
                yield all;
            }
            case Expression.Intersection both -> {
                var all = new TreeSet<>(in(both.left(), entity));
                all.retainAll(in(both.right(), entity));
                yield all;
            }
            case Expression.Exclusion exclusion -> {
                var all = new TreeSet<>(in(exclusion.left(), entity));
                all.removeAll(in(exclusion.right(), entity));
                yield all;
            }
        };
    }
}
