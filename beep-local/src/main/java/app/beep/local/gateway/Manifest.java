package app.beep.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A node of a manifest that is read strictly: a member nobody asked for would be a rule that is not kept. */
record Manifest(String place, JsonNode node) {

    /** The {@code spec} of every document of the file, all of which must be of the kind. */
    static List<Manifest> specs(Path file, String kind) throws IOException {
        var specs = new ArrayList<Manifest>();
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            while (documents.hasNext()) {
                var document = documents.next();
                if (!document.path("kind").asText().equals(kind)) {
                    throw new IllegalArgumentException(file + ": expected a " + kind);
                }
                specs.add(new Manifest(file.getFileName() + ": spec", document.path("spec")));
            }
        }
        return specs;
    }

    /** @throws IllegalArgumentException when there are other members */
    Manifest only(String... members) {
        var others = new HashSet<String>();
        node.fieldNames().forEachRemaining(others::add);
        others.removeAll(Set.of(members));
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(place + ": not understood: " + String.join(", ", others));
        }
        return this;
    }

    boolean has(String member) {
        return node.has(member);
    }

    Manifest at(String member) {
        return new Manifest(place + "." + member, node.path(member));
    }

    List<Manifest> list(String member) {
        var elements = new ArrayList<Manifest>();
        node.path(member).forEach(element -> elements.add(new Manifest(place + "." + member, element)));
        return elements;
    }

    List<String> texts(String member) {
        return list(member).stream().map(Manifest::text).toList();
    }

    String text(String member) {
        return at(member).text();
    }

    String text() {
        if (!node.isValueNode()) {
            throw new IllegalArgumentException(place + ": expected a text");
        }
        return node.asText();
    }
}
