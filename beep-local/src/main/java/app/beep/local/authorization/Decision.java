package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;
import static app.beep.local.authorization.Refusal.notFound;

import java.util.HashSet;
import java.util.Set;

/**
 * Decides one question for one subject. Every step to another relation or permission costs one of the depth, and running
 * out of it is an error, not a denial. A circle of tuples gives nobody anything: it ends as denied.
 */
final class Decision {

    private record Question(Entity entity, String permission) {}

    private final Schema schema;
    private final TupleIndex tuples;
    private final Subject subject;
    private final Set<Question> open = new HashSet<>();
    private int checks;

    Decision(Schema schema, TupleIndex tuples, Subject subject) {
        this.schema = schema;
        this.tuples = tuples;
        this.subject = subject;
    }

    /** How many relations and permissions were looked at so far. */
    int checks() {
        return checks;
    }

    /**
     * @param permission a permission or a relation of the entity
     * @throws Refusal 400 when the depth does not suffice, 404 when the schema does not know the entity or permission
     */
    boolean allows(Entity entity, String permission, int depth) {
        if (depth <= 0) {
            throw invalid("ERROR_CODE_DEPTH_NOT_ENOUGH");
        }
        checks++;
        var type = schema.entity(entity.type());
        if (type == null) {
            throw notFound("ERROR_CODE_ENTITY_DEFINITION_NOT_FOUND");
        }
        if (entity.equals(subject.entity()) && permission.equals(subject.relation())) {
            return true;
        }
        var question = new Question(entity, permission);
        if (!open.add(question)) {
            return false;
        }
        try {
            var expression = type.permissions().get(permission);
            if (expression != null) {
                return holds(expression, entity, depth - 1);
            }
            if (!type.relations().containsKey(permission)) {
                throw notFound("ERROR_CODE_PERMISSION_DEFINITION_NOT_FOUND");
            }
            return isRelated(entity, permission, depth - 1);
        } finally {
            open.remove(question);
        }
    }

    private boolean holds(Expression expression, Entity entity, int depth) {
        return switch (expression) {
            case Expression.Reference reference -> allows(entity, reference.name(), depth);
            case Expression.Traversal traversal -> isAllowedThrough(traversal, entity, depth);
            case Expression.Union union -> holds(union.left(), entity, depth) || holds(union.right(), entity, depth);
            case Expression.Intersection both ->
                holds(both.left(), entity, depth) && holds(both.right(), entity, depth);
            case Expression.Exclusion exclusion ->
                holds(exclusion.left(), entity, depth) && !holds(exclusion.right(), entity, depth);
        };
    }

    private boolean isAllowedThrough(Expression.Traversal traversal, Entity entity, int depth) {
        for (var through : tuples.subjects(entity, traversal.relation())) {
            if (allows(through.entity(), traversal.name(), depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRelated(Entity entity, String relation, int depth) {
        var related = tuples.subjects(entity, relation);
        if (related.contains(subject)) {
            return true;
        }
        for (var set : related) {
            if (set.isSet() && allows(set.entity(), set.relation(), depth)) {
                return true;
            }
        }
        return false;
    }
}
