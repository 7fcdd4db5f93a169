package app.beep.local.authorization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which entities a lookup may pass and find; a type that is not named, or named with no ids, is free. */
record Scope(Map<String, Set<String>> ids) {

    static Scope of(Message types) {
        var ids = new HashMap<String, Set<String>>();
        types.node().fieldNames().forEachRemaining(type -> {
            List<String> named = types.required(type).texts("data");
            if (!named.isEmpty()) {
                ids.put(type, Set.copyOf(named));
            }
        });
        return new Scope(ids);
    }

    boolean holds(String type, String id) {
        var named = ids.get(type);
        return named == null || named.contains(id);
    }
}
