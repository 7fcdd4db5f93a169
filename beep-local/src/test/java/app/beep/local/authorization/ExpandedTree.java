package app.beep.local.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** Whom a tree that was expanded holds, computed from the tree alone, and the tree as text in which order is none. */
record ExpandedTree(JsonNode node) {

    /** The ids of all users in it. */
    Set<String> users() {
        var users = new HashSet<String>();
        if (node.has("leaf")) {
            for (var subject : node.at("/leaf/subjects/subjects")) {
                if (subject.get("type").asText().equals("user")) {
                    users.add(subject.get("id").asText());
                }
            }
            return users;
        }
        boolean first = true;
        for (var child : node.at("/expand/children")) {
            var others = new ExpandedTree(child).users();
            if (first || operation().equals("OPERATION_UNION")) {
                users.addAll(others);
            } else if (operation().equals("OPERATION_INTERSECTION")) {
                users.retainAll(others);
            } else {
                users.removeAll(others);
            }
            first = false;
        }
        return users;
    }

    @Override
    public String toString() {
        return ordered(node);
    }

    private String operation() {
        return node.at("/expand/operation").asText();
    }

    private static String ordered(JsonNode node) {
        if (!node.isArray()) {
            if (!node.isObject()) {
                return node.toString();
            }
            var members = new TreeMap<String, String>();
            node.fields().forEachRemaining(member -> members.put(member.getKey(), ordered(member.getValue())));
            return members.toString();
        }
        var elements = new ArrayList<String>();
        node.forEach(element -> elements.add(ordered(element)));
        return elements.stream().sorted().toList().toString();
    }
}
