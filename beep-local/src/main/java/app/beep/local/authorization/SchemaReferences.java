package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;

import app.beep.local.authorization.EntityType.SubjectType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether everything that the entities of a schema name is there. Each method throws a {@link Refusal} (400). */
record SchemaReferences(Map<String, EntityType> entities) {

    void requireResolved(EntityType entity) {
        entity.relations()
                .forEach((relation, accepted) ->
                        accepted.forEach(subject -> requireSubjectType(entity.name() + "#" + relation, subject)));
        entity.permissions()
                .forEach((permission, expression) ->
                        requireReferences(entity, entity.name() + "#" + permission, expression));
    }

    private void requireSubjectType(String where, SubjectType subject) {
        var entity = entities.get(subject.type());
        if (entity == null || !(subject.isDirect() || entity.relations().containsKey(subject.relation()))) {
            throw invalid("ERROR_CODE_RELATION_REFERENCE_NOT_FOUND_IN_ENTITY_REFERENCES: " + where + " names "
                    + subject.type() + (subject.isDirect() ? "" : "#" + subject.relation()));
        }
    }

    private void requireReferences(EntityType entity, String where, Expression expression) {
        switch (expression) {
            case Expression.Reference reference ->
                require(entity.has(reference.name()), where, "there is no " + reference.name());
            case Expression.Traversal walk -> requireWalk(entity, where, walk);
            case Expression.Union union -> {
                requireReferences(entity, where, union.left());
                requireReferences(entity, where, union.right());
            }
            case Expression.Intersection both -> {
                requireReferences(entity, where, both.left());
                requireReferences(entity, where, both.right());
            }
            case Expression.Exclusion exclusion -> {
                requireReferences(entity, where, exclusion.left());
                requireReferences(entity, where, exclusion.right());
            }
        }
    }

    private void requireWalk(EntityType entity, String where, Expression.Traversal walk) {
        var through = entity.relations().get(walk.relation());
        if (through == null) {
            throw unresolved(where, "there is no relation " + walk.relation());
        }
        through.forEach(subject -> requireStep(where, subject, walk.name(), new HashSet<>()));
    }

    /**
     * A walk through a set asks the set's entity, but Permify looks for the name where the set ends, and does not come
     * back from a set that holds itself: both must have the name, and no such set is walked through.
     */
    private void requireStep(String where, SubjectType subject, String name, Set<SubjectType> passed) {
        var entity = entities.get(subject.type());
        require(entity != null && entity.has(name), where, subject.type() + " has no " + name);
        if (entity != null && !subject.isDirect()) {
            require(passed.add(subject), where, "it walks through a set that can hold itself");
            entity.relations()
                    .getOrDefault(subject.relation(), List.of())
                    .forEach(inner -> requireStep(where, inner, name, passed));
            passed.remove(subject);
        }
    }

    private static void require(boolean resolves, String where, String why) {
        if (!resolves) {
            throw unresolved(where, why);
        }
    }

    private static Refusal unresolved(String where, String why) {
        return invalid("ERROR_CODE_UNDEFINED_RELATION_REFERENCE: " + where + ": " + why);
    }
}
