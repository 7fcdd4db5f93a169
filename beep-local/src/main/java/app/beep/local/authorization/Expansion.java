package app.beep.local.authorization;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tree of a permission or relation. A circle, or more than 10,000 nodes, is a {@link Refusal} (400). */
final class Expansion {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LARGEST = 10_000;

    private final Schema schema;
    private final Tuples tuples;
    private final Set<Subject> open = new HashSet<>();
    private int nodes;

    Expansion(Schema schema, Tuples tuples) {
        this.schema = schema;
        this.tuples = tuples;
    }

    ObjectNode of(Entity entity, String name) {
        var place = new Subject(entity.type(), entity.id(), name);
        if (open.size() > Decision.DEEPEST || !open.add(place)) {
            throw Refusal.tooDeep();
        }
        var type = schema.requiredEntity(entity.type());
        var expression = type.permissions().get(name);
        if (expression == null && !type.relations().containsKey(name)) {
            throw Refusal.undefined();
        }
        var tree = expression == null ? relation(entity, name) : in(expression, entity, name);
        open.remove(place);
        return tree;
    }

    private ObjectNode relation(Entity entity, String name) {
        var singles = new ArrayList<Subject>();
        var sets = new ArrayList<Subject>();
        tuples.subjects(entity, name).forEach(subject -> (subject.isSet() ? sets : singles).add(subject));
        if (sets.isEmpty()) {
            return leaf(entity, name, singles);
        }
        var union = node(entity, name);
        var children = children(union, "OPERATION_UNION");
        sets.forEach(set -> children.add(of(set.entity(), set.relation())));
        singles.addAll(sets);
        children.add(leaf(entity, name, singles));
        return union;
    }

    private ObjectNode in(Expression expression, Entity entity, String name) {
        return switch (expression) {
            case Expression.Reference reference -> of(entity, reference.name());
            case Expression.Traversal walk -> {
                var union = node(entity, walk.relation());
                var children = children(union, "OPERATION_UNION");
                for (var through : tuples.subjects(entity, walk.relation())) {
                    children.add(of(through.entity(), walk.name()));
                }
                yield union;
            }
            case Expression.Union union -> pair(entity, name, "OPERATION_UNION", union.left(), union.right());
            case Expression.Intersection both ->
                pair(entity, name, "OPERATION_INTERSECTION", both.left(), both.right());
            case Expression.Exclusion exclusion ->
                pair(entity, name, "OPERATION_EXCLUSION", exclusion.left(), exclusion.right());
        };
    }

    private ObjectNode pair(Entity entity, String name, String operation, Expression left, Expression right) {
        var both = node(entity, name);
        children(both, operation).add(in(left, entity, name)).add(in(right, entity, name));
        return both;
    }

    private ObjectNode leaf(Entity entity, String name, List<Subject> subjects) {
        var leaf = node(entity, name);
        var list = leaf.putObject("leaf").putObject("subjects").putArray("subjects");
        subjects.forEach(subject -> list.add(Wire.of(subject)));
        return leaf;
    }

    private static ArrayNode children(ObjectNode node, String operation) {
        return node.putObject("expand").put("operation", operation).putArray("children");
    }

    private ObjectNode node(Entity entity, String name) {
        if (++nodes > LARGEST) {
            throw Refusal.invalid("a tree of more than " + LARGEST + " nodes");
        }
        var node = JSON.objectNode();
        node.set("entity", Wire.of(entity));
        node.put("permission", name).putArray("arguments");
        return node;
    }
}
