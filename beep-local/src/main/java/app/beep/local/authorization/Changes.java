package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;
import static app.beep.local.authorization.Refusal.notFound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests below {@code /schemas} and {@code /data}: they use the store and block. */
final class Changes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEFAULT_PAGE = 50;
    private static final int LARGEST_PAGE = 10_000;

    /** Permify's default limit for one write. */
    private static final int MOST_TUPLES = 1_000;

    private static final String SEPARATOR = "\t";

    private final Tenants tenants;

    Changes(Tenants tenants) {
        this.tenants = tenants;
    }

    ObjectNode writeSchema(String tenant, Message request) {
        return JSON.objectNode().put("schema_version", tenants.define(tenant, request.text("schema")));
    }

    ObjectNode write(String tenant, Message request) {
        String version = request.required("metadata").text("schema_version");
        if (!request.list("attributes").isEmpty()) {
            throw notFound("ERROR_CODE_ATTRIBUTE_DEFINITION_NOT_FOUND");
        }
        var tuples =
                request.list("tuples").stream().map(Message::tuple).distinct().toList();
        if (tuples.size() > MOST_TUPLES) {
            throw invalid("ERROR_CODE_MAX_DATA_PER_WRITE_EXCEEDED");
        }
        return snapshot(tenants.add(tenant, version, tuples));
    }

    /** Of attributes there are none to delete. Filters that select nothing are refused, lest they seem to have worked. */
    ObjectNode delete(String tenant, Message request) {
        var filter = request.required("tuple_filter").filter();
        boolean attributes = selects(request.required("attribute_filter"));
        if (filter.isEmpty() && !attributes) {
            throw invalid("ERROR_CODE_VALIDATION");
        }
        return snapshot(filter.isEmpty() ? tenants.token() : tenants.remove(tenant, filter));
    }

    private static boolean selects(Message attributes) {
        var entity = attributes.optional("entity");
        String type = entity.text("type");
        var chosen = new ArrayList<>(entity.texts("ids"));
        chosen.addAll(attributes.texts("attributes"));
        return !type.isEmpty() || !chosen.isEmpty();
    }

    ObjectNode readRelationships(String tenant, Message request) {
        tenants.requireGiven(request.required("metadata").text("snap_token"));
        var filter = request.required("filter").filter();
        int size = (int) Math.min(request.count("page_size", DEFAULT_PAGE), LARGEST_PAGE);
        var page = tenants.page(tenant, filter, tuple(request.text("continuous_token")), size + 1);
        var shown = page.subList(0, Math.min(size, page.size()));
        var answer = JSON.objectNode();
        var tuples = answer.putArray("tuples");
        shown.forEach(tuple -> tuples.add(Wire.of(tuple)));
        return answer.put("continuous_token", page.size() > size ? token(shown.getLast()) : "");
    }

    private static ObjectNode snapshot(String token) {
        return JSON.objectNode().put("snap_token", token);
    }

    private static String token(Tuple tuple) {
        var key = String.join(SEPARATOR, TupleStore.values(tuple));
        return PageToken.of(key);
    }

    private static @Nullable Tuple tuple(String token) {
        if (token.isEmpty()) {
            return null;
        }
        var key = List.of(PageToken.read(token).split(SEPARATOR, -1));
        if (key.size() != 6) {
            throw invalid("ERROR_CODE_INVALID_CONTINUOUS_TOKEN");
        }
        return new Tuple(
                new Entity(key.get(0), key.get(1)), key.get(2), new Subject(key.get(3), key.get(4), key.get(5)));
    }
}
