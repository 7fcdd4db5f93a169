package app.beep.local.authorization;

import java.util.List;
import java.util.Map;

/** One entity of the schema, with its relations (the subject types each accepts) and its permissions. */
record EntityType(String name, Map<String, List<SubjectType>> relations, Map<String, Expression> permissions) {

    /** A kind of subject a relation accepts; the relation is empty for the entity itself. */
    record SubjectType(String type, String relation) {
        boolean isDirect() {
            return relation.isEmpty();
        }
    }

    boolean has(String name) {
        return relations.containsKey(name) || permissions.containsKey(name);
    }
}
