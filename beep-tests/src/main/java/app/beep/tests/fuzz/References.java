package app.beep.tests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A document's references; what is inlined remembers in {@code x-name} what it was called. */
final class References {
    static final String NAME = "x-name";
    private static final int DEEPEST = 12;

    private final JsonNode document;

    References(JsonNode document) {
        this.document = document;
    }

    /** The same without references, as deep as anybody looks. */
    JsonNode inlined(JsonNode node) {
        return inlined(node, 0);
    }

    private JsonNode inlined(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (node instanceof ArrayNode list) {
            var copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> copy.add(inlined(item, depth + 1)));
            return copy;
        }
        return node instanceof ObjectNode object ? inlinedObject(object, depth) : node;
    }

    private JsonNode inlinedObject(ObjectNode object, int depth) {
        var reference = object.path("$ref").asText();
        if (reference.startsWith("#/")
                && inlined(document.at(reference.substring(1)), depth + 1) instanceof ObjectNode named) {
            return named.put(NAME, reference.substring(reference.lastIndexOf('/') + 1));
        }
        var copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> copy.set(member.getKey(), inlined(member.getValue(), depth + 1)));
        return copy;
    }
}
