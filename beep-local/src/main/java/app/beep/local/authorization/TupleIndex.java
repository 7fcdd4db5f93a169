package app.beep.local.authorization;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Tuples in memory. Not thread-safe. */
final class TupleIndex implements Tuples {

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

    @Override
    public Set<Subject> subjects(Entity entity, String relation) {
        return subjects.getOrDefault(entity.type(), Map.of())
                .getOrDefault(new Relation(entity.id(), relation), Set.of());
    }

    @Override
    public void each(String type, String relation, BiConsumer<String, Subject> tuple) {
        subjects.getOrDefault(type, Map.of()).forEach((of, set) -> {
            if (of.relation().equals(relation)) {
                set.forEach(subject -> tuple.accept(of.entityId(), subject));
            }
        });
    }

    private static Relation relation(Tuple tuple) {
        return new Relation(tuple.entity().id(), tuple.relation());
    }
}
