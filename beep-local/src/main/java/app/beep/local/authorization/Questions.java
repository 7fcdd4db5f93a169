package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.TreeSet;

/** The requests below {@code /permissions}: answered from memory, in microseconds. */
final class Questions {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LEAST_DEPTH = 3;
    private static final int MOST_AT_ONCE = 100;
    private static final int DEFAULT_PAGE = 1000;

    private final Tenants tenants;

    Questions(Tenants tenants) {
        this.tenants = tenants;
    }

    ObjectNode check(String tenant, Message request) {
        var metadata = metadata(request);
        refuseContext(request);
        return tenants.ask(tenant, known -> check(known, metadata, request));
    }

    /** Up to 100 questions; one that cannot be answered is denied and spoils no other. */
    ObjectNode bulkCheck(String tenant, Message request) {
        var metadata = metadata(request);
        refuseContext(request);
        var items = request.list("items");
        if (items.isEmpty()) {
            throw invalid("at least one item is required");
        }
        if (items.size() > MOST_AT_ONCE) {
            throw invalid("maximum 100 items allowed");
        }
        return tenants.ask(tenant, known -> {
            var answer = JSON.objectNode();
            var results = answer.putArray("results");
            for (var item : items) {
                try {
                    results.add(check(known, metadata, item));
                } catch (Refusal refused) {
                    results.add(result(false, 0));
                }
            }
            return answer;
        });
    }

    /** The entities of a type for which the subject is allowed, by ascending id, a page at a time. */
    ObjectNode lookupEntity(String tenant, Message request) {
        var metadata = metadata(request);
        refuseContext(request);
        String type = request.text("entity_type", Message.NAME);
        String permission = request.text("permission", Message.NAME);
        var subject = request.required("subject").subject();
        var scope = new HashSet<>(request.optional("scope").optional(type).texts("data"));
        String from = decoded(request.text("continuous_token"));
        int size = request.number("page_size") <= 0 ? DEFAULT_PAGE : request.number("page_size");
        return tenants.ask(tenant, known -> {
            var schema = known.schema(metadata.text("schema_version"));
            var candidates = new TreeSet<>(known.tuples().entities(type));
            if (type.equals(subject.type())) {
                candidates.add(subject.id());
            }
            var answer = JSON.objectNode();
            var ids = answer.putArray("entity_ids");
            String next = "";
            for (var id : candidates.tailSet(from)) {
                if ((scope.isEmpty() || scope.contains(id))
                        && new Decision(schema, known.tuples(), subject)
                                .allows(new Entity(type, id), permission, metadata.number("depth"))) {
                    if (ids.size() == size) {
                        next = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
                        break;
                    }
                    ids.add(id);
                }
            }
            return answer.put("continuous_token", next);
        });
    }

    /** The subjects of a type that are allowed, by ascending id, a page at a time; usersets are not asked for. */
    ObjectNode lookupSubject(String tenant, Message request) {
        var metadata = metadata(request);
        refuseContext(request);
        var entity = request.required("entity").entity();
        String permission = request.text("permission", Message.NAME);
        var reference = request.required("subject_reference");
        String type = reference.text("type", Message.NAME);
        if (!reference.text("relation", Message.NAME_OR_EMPTY).isEmpty()) {
            throw invalid("subject references with a relation are not supported");
        }
        String from = decoded(request.text("continuous_token"));
        int size = request.number("page_size") <= 0 ? DEFAULT_PAGE : request.number("page_size");
        return tenants.ask(tenant, known -> {
            var schema = known.schema(metadata.text("schema_version"));
            var answer = JSON.objectNode();
            var ids = answer.putArray("subject_ids");
            String next = "";
            for (var id : known.tuples().subjects(type).tailSet(from)) {
                if (new Decision(schema, known.tuples(), new Subject(type, id, ""))
                        .allows(entity, permission, metadata.number("depth"))) {
                    if (ids.size() == size) {
                        next = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
                        break;
                    }
                    ids.add(id);
                }
            }
            return answer.put("continuous_token", next);
        });
    }

    private static ObjectNode check(Tenant tenant, Message metadata, Message question) {
        var entity = question.required("entity").entity();
        String permission = question.text("permission", Message.NAME);
        var subject = question.required("subject").subject();
        var schema = tenant.schema(metadata.text("schema_version"));
        var decision = new Decision(schema, tenant.tuples(), subject);
        return result(decision.allows(entity, permission, metadata.number("depth")), decision.checks());
    }

    private static ObjectNode result(boolean allowed, int checks) {
        var result = JSON.objectNode().put("can", allowed ? "CHECK_RESULT_ALLOWED" : "CHECK_RESULT_DENIED");
        result.putObject("metadata").put("check_count", checks);
        return result;
    }

    private Message metadata(Message request) {
        var metadata = request.required("metadata");
        if (metadata.number("depth") < LEAST_DEPTH) {
            throw invalid("invalid " + metadata.path() + ".depth: value must be greater than or equal to 3");
        }
        tenants.requireGiven(metadata.text("snap_token"));
        return metadata;
    }

    private static void refuseContext(Message request) {
        var context = request.optional("context");
        if (!context.list("tuples").isEmpty() || !context.list("attributes").isEmpty()) {
            throw invalid("contextual tuples and attributes are not supported");
        }
    }

    static String decoded(String token) {
        try {
            return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid("ERROR_CODE_INVALID_CONTINUOUS_TOKEN");
        }
    }
}
