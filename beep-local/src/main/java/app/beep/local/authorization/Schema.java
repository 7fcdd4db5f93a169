package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;
import static app.beep.local.authorization.Refusal.notFound;

import app.beep.local.authorization.EntityType.SubjectType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema whose references all resolve. */
record Schema(Map<String, EntityType> entities) {

    /** @throws Refusal (400) that names the reference which does not resolve */
    static Schema of(Map<String, EntityType> entities) {
        var references = new SchemaReferences(entities);
        entities.values().forEach(references::requireResolved);
        return new Schema(Map.copyOf(entities));
    }

    @Nullable
    EntityType entity(String type) {
        return entities.get(type);
    }

    /** @throws Refusal (404) when there is no such type */
    EntityType requiredEntity(String type) {
        var entity = entities.get(type);
        if (entity == null) {
            throw Refusal.undefined();
        }
        return entity;
    }

    /** @throws Refusal (404, or 400 for what stands in a relation to itself) naming why there is no place for the tuple */
    void requirePlaceFor(Tuple tuple) {
        var entity = requiredEntity(tuple.entity().type());
        if (tuple.relatesToItself()) {
            throw invalid("ERROR_CODE_ENTITY_AND_SUBJECT_CANNOT_BE_EQUAL");
        }
        var accepted = entity.relations().get(tuple.relation());
        if (accepted == null) {
            throw notFound("ERROR_CODE_RELATION_DEFINITION_NOT_FOUND");
        }
        var subject = tuple.subject();
        if (!accepted.contains(new SubjectType(subject.type(), subject.relation()))) {
            throw notFound("ERROR_CODE_SUBJECT_TYPE_NOT_FOUND");
        }
    }
}
