package app.beep.local.authorization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NavigableSet;
import java.util.function.Predicate;

/**
 * A part of an ascending list of ids.
 *
 * @param from the first id that may be shown; empty for the beginning
 * @param size how many are shown at most
 */
record Page(String from, long size) {

    private static final long DEFAULT_SIZE = 1000;

    static Page of(Message request) {
        return new Page(PageToken.read(request.text("continuous_token")), request.count("page_size", DEFAULT_SIZE));
    }

    /** Those of the ids that are to be shown, under the member's name, with a token for the rest unless there is none. */
    ObjectNode show(String member, NavigableSet<String> ids, Predicate<String> shown) {
        var answer = JsonNodeFactory.instance.objectNode();
        var page = answer.putArray(member);
        String next = "";
        for (var id : ids.tailSet(from)) {
            if (shown.test(id)) {
                if (page.size() == size) {
                    next = PageToken.of(id);
                    break;
                }
                page.add(id);
            }
        }
        return answer.put("continuous_token", next);
    }
}
