package app.beep.local.authorization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How entities, subjects and tuples are written in an answer. */
final class Wire {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Wire() {}

    static ObjectNode of(Entity entity) {
        return JSON.objectNode().put("type", entity.type()).put("id", entity.id());
    }

    static ObjectNode of(Subject subject) {
        return of(subject.entity()).put("relation", subject.relation());
    }

    static ObjectNode of(Tuple tuple) {
        var json = JSON.objectNode();
        json.set("entity", of(tuple.entity()));
        json.put("relation", tuple.relation());
        json.set("subject", of(tuple.subject()));
        return json;
    }
}
