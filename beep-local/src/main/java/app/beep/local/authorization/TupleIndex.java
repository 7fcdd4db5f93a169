package app.beep.local.authorization;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** One tenant's tuples as a check walks them: from an entity's relation to its subjects. Not thread-safe. */
final class TupleIndex {

    private record Relation(String entityId, String relation) {}

    private final Map<String, Map<Relation, Set<Subject>>> subjects = new HashMap<>();

    void add(Tuple tuple) {
        subjects.computeIfAbsent(tuple.entity().type(), type -> new HashMap<>())
                .computeIfAbsent(relation(tuple), relation -> new LinkedHashSet<>(2))
                .add(tuple.subject());
    }

    void remove(Tuple tuple) {
        var ofType = subjects.get(tuple.entity().type());
        if (ofType != null) {
            ofType.computeIfPresent(relation(tuple), (relation, set) -> {
                set.remove(tuple.subject());
                return set.isEmpty() ? null : set;
            });
        }
    }

    Set<Subject> subjects(Entity entity, String relation) {
        return subjects.getOrDefault(entity.type(), Map.of())
                .getOrDefault(new Relation(entity.id(), relation), Set.of());
    }

    /** The ids of all entities of the type that stand in some relation, ascending. */
    NavigableSet<String> entities(String type) {
        var ids = new TreeSet<String>();
        subjects.getOrDefault(type, Map.of()).keySet().forEach(relation -> ids.add(relation.entityId()));
        return Collections.unmodifiableNavigableSet(ids);
    }

    /** The ids of everything of the type that some entity is related to, ascending; no usersets. */
    NavigableSet<String> subjects(String type) {
        var ids = new TreeSet<String>();
        for (var ofType : subjects.values()) {
            for (var set : ofType.values()) {
                for (var subject : set) {
                    if (subject.type().equals(type) && subject.relation().isEmpty()) {
                        ids.add(subject.id());
                    }
                }
            }
        }
        return Collections.unmodifiableNavigableSet(ids);
    }

    private static Relation relation(Tuple tuple) {
        return new Relation(tuple.entity().id(), tuple.relation());
    }
}
