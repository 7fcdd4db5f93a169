package app.beep.local.authorization;

import java.util.Set;
import java.util.function.BiConsumer;

/** Tuples as a question walks them: from an entity's relation to its subjects, or all of one kind. */
interface Tuples {

    /** The subjects that stand in the relation to the entity, each once. */
    Set<Subject> subjects(Entity entity, String relation);

    /** Shows the entity's id and the subject of every tuple of the type's relation. */
    void each(String type, String relation, BiConsumer<String, Subject> tuple);
}
