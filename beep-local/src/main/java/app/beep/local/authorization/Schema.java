package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;

import app.beep.local.authorization.EntityType.SubjectType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema whose references all resolve. */
record Schema(Map<String, EntityType> entities) {

    /** @throws Refusal (400) when a reference does not resolve */
    static Schema of(Map<String, EntityType> entities) {
        for (var entity : entities.values()) {
            for (var accepted : entity.relations().values()) {
                accepted.forEach(subject -> requireSubjectType(entities, subject));
            }
            for (var expression : entity.permissions().values()) {
                requireReferences(entities, entity, expression);
            }
        }
        return new Schema(Map.copyOf(entities));
    }

    @Nullable
    EntityType entity(String type) {
        return entities.get(type);
    }

    /** @throws Refusal (400) naming why the schema has no place for the tuple */
    void requirePlaceFor(Tuple tuple) {
        var entity = entities.get(tuple.entity().type());
        if (entity == null) {
            throw invalid("ERROR_CODE_ENTITY_DEFINITION_NOT_FOUND");
        }
        if (tuple.relatesToItself()) {
            throw invalid("ERROR_CODE_ENTITY_AND_SUBJECT_CANNOT_BE_EQUAL");
        }
        var accepted = entity.relations().get(tuple.relation());
        if (accepted == null) {
            throw invalid("ERROR_CODE_RELATION_DEFINITION_NOT_FOUND");
        }
        var subject = tuple.subject();
        if (!accepted.contains(new SubjectType(subject.type(), subject.relation()))) {
            throw invalid("ERROR_CODE_SUBJECT_TYPE_NOT_FOUND");
        }
    }

    private static void requireSubjectType(Map<String, EntityType> entities, SubjectType subject) {
        var entity = entities.get(subject.type());
        boolean known = entity != null
                && (subject.relation().isEmpty() || entity.relations().containsKey(subject.relation()));
        if (!known) {
            throw invalid("ERROR_CODE_RELATION_REFERENCE_NOT_FOUND_IN_ENTITY_REFERENCES");
        }
    }

    private static void requireReferences(Map<String, EntityType> entities, EntityType entity, Expression expression) {
        switch (expression) {
            case Expression.Reference reference -> require(entity.has(reference.name()));
            case Expression.Traversal traversal -> {
                var through = entity.relations().get(traversal.relation());
                require(through != null
                        && through.stream().allMatch(subject -> {
                            var target = entities.get(subject.type());
                            return target != null && target.has(traversal.name());
                        }));
            }
            case Expression.Union union -> {
                requireReferences(entities, entity, union.left());
                requireReferences(entities, entity, union.right());
            }
            case Expression.Intersection both -> {
                requireReferences(entities, entity, both.left());
                requireReferences(entities, entity, both.right());
            }
            case Expression.Exclusion exclusion -> {
                requireReferences(entities, entity, exclusion.left());
                requireReferences(entities, entity, exclusion.right());
            }
        }
    }

    private static void require(boolean resolves) {
        if (!resolves) {
            throw invalid("ERROR_CODE_UNDEFINED_RELATION_REFERENCE");
        }
    }
}
