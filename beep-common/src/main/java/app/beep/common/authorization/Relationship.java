package app.beep.common.authorization;

import app.beep.common.ids.Id;

/** A relationship tuple: {@code entity#relation@subject}, where the subject may be a userset such as role#assignee. */
public record Relationship(Entity entity, String relation, Subject subject) {

    public record Entity(String type, String id) {}

    public record Subject(String type, String id, String relation) {}

    /** {@code server:S#member@user:U} reads {@code of("server", S, "member", "user", U)}. */
    public static Relationship of(String type, Id id, String relation, String subjectType, Id subjectId) {
        return of(type, id, relation, subjectType, subjectId, "");
    }

    /** With a userset as the subject: {@code @role:R#assignee}. */
    public static Relationship of(
            String type, Id id, String relation, String subjectType, Id subjectId, String subjectRelation) {
        return new Relationship(
                new Entity(type, id.toString()),
                relation,
                new Subject(subjectType, subjectId.toString(), subjectRelation));
    }
}
