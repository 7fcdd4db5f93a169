package app.beep.local.authorization;

/** One stored fact: the subject stands in this relation to the entity. */
record Tuple(Entity entity, String relation, Subject subject) {

    boolean relatesToItself() {
        return entity.equals(subject.entity()) && relation.equals(subject.relation());
    }
}
