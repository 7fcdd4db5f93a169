package app.beep.local.authorization;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What is stored and, for one question, what came along with it. */
record ContextualTuples(Tuples stored, Tuples brought) implements Tuples {

    /** @throws Refusal (400) for attributes, which no schema here has */
    static List<Tuple> of(Message request) {
        request.list("arguments");
        var context = request.optional("context");
        context.optional("data");
        if (!context.list("attributes").isEmpty()) {
            throw Refusal.invalid("attributes are not supported");
        }
        return context.list("tuples").stream().map(Message::tuple).toList();
    }

    static Tuples of(Tuples stored, List<Tuple> context) {
        if (context.isEmpty()) {
            return stored;
        }
        var brought = new TupleIndex();
        context.forEach(brought::add);
        return new ContextualTuples(stored, brought);
    }

    @Override
    public Set<Subject> subjects(Entity entity, String relation) {
        var added = brought.subjects(entity, relation);
        if (added.isEmpty()) {
            return stored.subjects(entity, relation);
        }
        var all = new LinkedHashSet<>(stored.subjects(entity, relation));
        all.addAll(added);
        return all;
    }

    @Override
    public void each(String type, String relation, BiConsumer<String, Subject> tuple) {
        stored.each(type, relation, tuple);
        brought.each(type, relation, tuple);
    }
}
