package app.beep.local.authorization;

/** Who is asked about or related: a single {@code user:1} (empty relation), or a set of them, {@code role:5#assignee}. */
record Subject(String type, String id, String relation) {

    boolean isSet() {
        return !relation.isEmpty();
    }

    Entity entity() {
        return new Entity(type, id);
    }
}
