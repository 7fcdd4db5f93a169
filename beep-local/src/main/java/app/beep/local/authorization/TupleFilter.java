package app.beep.local.authorization;

import java.util.List;

/** Selects tuples; an empty text or list leaves that member free. */
record TupleFilter(
        String entityType,
        List<String> entityIds,
        String relation,
        String subjectType,
        List<String> subjectIds,
        String subjectRelation) {

    boolean isEmpty() {
        return entityType.isEmpty()
                && entityIds.isEmpty()
                && relation.isEmpty()
                && subjectType.isEmpty()
                && subjectIds.isEmpty()
                && subjectRelation.isEmpty();
    }
}
