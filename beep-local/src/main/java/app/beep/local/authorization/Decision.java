package app.beep.local.authorization;

import java.util.HashMap;
import java.util.Map;

/**
 * Decides questions for one subject. Every step to another relation or permission costs one of the depth: a depth of N
 * reaches N steps beyond the first question. Where it ends, the outcome is undecided, and so is that of a circle, unless
 * another way settles the question.
 */
final class Decision {

    /** More steps than this are not taken, whatever the depth. */
    static final int DEEPEST = 500;

    private record Question(Entity entity, String name, int depth) {}

    private final Schema schema;
    private final Tuples tuples;
    private final Subject subject;
    private final Map<Question, Outcome> outcomes = new HashMap<>();

    Decision(Schema schema, Tuples tuples, Subject subject) {
        this.schema = schema;
        this.tuples = tuples;
        this.subject = subject;
    }

    /** How many relations and permissions were looked at so far. */
    int checks() {
        return outcomes.size();
    }

    /**
     * @param name a permission or a relation of the entity
     * @param depth how many steps may be taken from here, -1 for none, this one included
     */
    Outcome of(Entity entity, String name, int depth) {
        if (depth < 0) {
            return Outcome.TOO_DEEP;
        }
        var question = new Question(entity, name, Math.min(depth, DEEPEST));
        var known = outcomes.get(question);
        if (known == null) {
            known = decide(question);
            outcomes.put(question, known);
        }
        return known;
    }

    private Outcome decide(Question question) {
        var entity = question.entity();
        var type = schema.entity(entity.type());
        if (type == null) {
            return Outcome.UNDEFINED;
        }
        if (entity.equals(subject.entity()) && question.name().equals(subject.relation())) {
            return Outcome.ALLOWED;
        }
        int left = question.depth() - 1;
        var expression = type.permissions().get(question.name());
        if (expression != null) {
            return holds(expression, entity, left);
        }
        return type.relations().containsKey(question.name())
                ? isRelated(entity, question.name(), left)
                : Outcome.UNDEFINED;
    }

    private Outcome holds(Expression expression, Entity entity, int depth) {
        return switch (expression) {
            case Expression.Reference reference -> of(entity, reference.name(), depth);
            case Expression.Traversal walk -> isAllowedThrough(walk, entity, depth);
            case Expression.Union union ->
                holds(union.left(), entity, depth).or(() -> holds(union.right(), entity, depth));
            case Expression.Intersection both ->
                holds(both.left(), entity, depth).and(() -> holds(both.right(), entity, depth));
            case Expression.Exclusion exclusion ->
                holds(exclusion.left(), entity, depth).butNot(() -> holds(exclusion.right(), entity, depth));
        };
    }

    private Outcome isAllowedThrough(Expression.Traversal walk, Entity entity, int depth) {
        var outcome = Outcome.DENIED;
        for (var through : tuples.subjects(entity, walk.relation())) {
            outcome = outcome.or(() -> of(through.entity(), walk.name(), depth));
        }
        return outcome;
    }

    private Outcome isRelated(Entity entity, String relation, int depth) {
        var related = tuples.subjects(entity, relation);
        var outcome = Outcome.of(related.contains(subject));
        for (var set : related) {
            if (set.isSet()) {
                outcome = outcome.or(() -> of(set.entity(), set.relation(), depth));
            }
        }
        return outcome;
    }
}
