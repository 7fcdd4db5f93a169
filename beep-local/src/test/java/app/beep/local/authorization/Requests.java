package app.beep.local.authorization;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The bodies of requests to Permify's REST API, in the notation of {@link Permify}. */
final class Requests {

    private static final Pattern TUPLE = Pattern.compile("(\\w+):(.+?)#(\\w+)@(\\w+):([^#]+)(?:#(\\w+))?");

    /** Real Permify loses rows between the pages of a lookup, so everything is asked for at once. */
    private static final int EVERYTHING = 100_000;

    private Requests() {}

    static ObjectNode check(String entity, String permission, String subject, int depth) {
        var request = Permify.JSON.createObjectNode();
        request.putObject("metadata").put("depth", depth);
        request.set("entity", entity(entity));
        request.put("permission", permission);
        request.set("subject", subject(subject));
        return request;
    }

    static ObjectNode bulkCheck(List<Permify.Question> questions) {
        var request = Permify.JSON.createObjectNode();
        request.putObject("metadata").put("depth", 100);
        var items = request.putArray("items");
        for (var question : questions) {
            var item = items.addObject();
            item.set("entity", entity(question.entity()));
            item.put("permission", question.permission());
            item.set("subject", subject(question.subject()));
        }
        return request;
    }

    static ObjectNode lookupEntity(String type, String permission, String subject) {
        var request = Permify.JSON.createObjectNode().put("entity_type", type).put("permission", permission);
        request.put("page_size", EVERYTHING).putObject("metadata").put("depth", 20);
        request.set("subject", subject(subject));
        return request;
    }

    /** @param reference a type, or a type and relation: {@code role#assignee} */
    static ObjectNode lookupSubject(String entity, String permission, String reference) {
        var request =
                Permify.JSON.createObjectNode().put("permission", permission).put("page_size", EVERYTHING);
        request.putObject("metadata").put("depth", 20);
        request.set("entity", entity(entity));
        var kind = reference.split("#");
        request.putObject("subject_reference").put("type", kind[0]).put("relation", kind.length > 1 ? kind[1] : "");
        return request;
    }

    static ObjectNode subjectPermission(String entity, String subject, int depth) {
        var request = Permify.JSON.createObjectNode();
        request.putObject("metadata").put("depth", depth);
        request.set("entity", entity(entity));
        request.set("subject", subject(subject));
        return request;
    }

    static ObjectNode expand(String entity, String permission) {
        var request = Permify.JSON.createObjectNode().put("permission", permission);
        request.putObject("metadata");
        request.set("entity", entity(entity));
        return request;
    }

    /** The same question with tuples that hold for it alone. */
    static ObjectNode with(ObjectNode request, String... tuples) {
        addTuples(request.putObject("context"), tuples);
        return request;
    }

    static ObjectNode write(String... tuples) {
        var request = Permify.JSON.createObjectNode();
        request.putObject("metadata");
        addTuples(request, tuples);
        return request;
    }

    private static void addTuples(ObjectNode holder, String... tuples) {
        ArrayNode list = holder.putArray("tuples");
        for (var tuple : tuples) {
            var parts = parts(tuple);
            var json = list.addObject();
            json.set("entity", entity(parts.get(0) + ":" + parts.get(1)));
            json.put("relation", parts.get(2));
            json.set("subject", subject(tuple.substring(tuple.indexOf('@') + 1)));
        }
    }

    static ObjectNode delete(String tuple) {
        var parts = parts(tuple);
        var request = Permify.JSON.createObjectNode();
        var filter = request.putObject("tuple_filter");
        filter.putObject("entity").put("type", parts.get(0)).putArray("ids").add(parts.get(1));
        filter.put("relation", parts.get(2));
        var subject = filter.putObject("subject").put("type", parts.get(3)).put("relation", parts.get(5));
        subject.putArray("ids").add(parts.get(4));
        request.putObject("attribute_filter");
        return request;
    }

    private static List<String> parts(String tuple) {
        var matcher = TUPLE.matcher(tuple);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(tuple);
        }
        var parts = new ArrayList<String>();
        for (int group = 1; group <= 6; group++) {
            parts.add(matcher.group(group) == null ? "" : matcher.group(group));
        }
        return parts;
    }

    private static ObjectNode entity(String text) {
        int colon = text.indexOf(':');
        return Permify.JSON
                .createObjectNode()
                .put("type", text.substring(0, colon))
                .put("id", text.substring(colon + 1));
    }

    private static ObjectNode subject(String text) {
        int hash = text.indexOf('#');
        return hash < 0
                ? entity(text).put("relation", "")
                : entity(text.substring(0, hash)).put("relation", text.substring(hash + 1));
    }
}
