package app.beep.local.authorization;

import static app.beep.local.authorization.Refusal.invalid;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;

/** Whether somebody may: answered from memory, in microseconds. */
final class Checks {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_AT_ONCE = 100;

    private record Question(Entity entity, String permission, Subject subject) {
        static Question of(Message message) {
            return new Question(
                    message.required("entity").entity(),
                    message.text("permission", Message.NAME),
                    message.required("subject").subject());
        }
    }

    private final Tenants tenants;

    Checks(Tenants tenants) {
        this.tenants = tenants;
    }

    ObjectNode check(String tenant, Message request) {
        var terms = Terms.of(request, tenants);
        var question = Question.of(request);
        return tenants.ask(tenant, known -> check(known, terms, question));
    }

    /** Up to 100 questions. A malformed one spoils all; one that cannot be answered is denied. */
    ObjectNode bulkCheck(String tenant, Message request) {
        var terms = Terms.of(request, tenants);
        var questions = request.list("items").stream().map(Question::of).toList();
        if (questions.isEmpty()) {
            throw invalid("at least one item is required");
        }
        if (questions.size() > MOST_AT_ONCE) {
            throw invalid("maximum 100 items allowed");
        }
        return tenants.ask(tenant, known -> {
            var answer = JSON.objectNode();
            var results = answer.putArray("results");
            for (var question : questions) {
                try {
                    results.add(check(known, terms, question));
                } catch (Refusal undecided) {
                    results.add(result(false, 1));
                }
            }
            return answer;
        });
    }

    /** All that the entity has permissions for and, unless {@code only_permission}, its relations, each decided. */
    ObjectNode subjectPermission(String tenant, Message request) {
        var terms = Terms.of(request, tenants);
        var entity = request.required("entity").entity();
        var subject = request.required("subject").subject();
        boolean permissionsOnly = request.required("metadata").flag("only_permission");
        return tenants.ask(tenant, known -> {
            var schema = terms.schema(known);
            var type = schema.requiredEntity(entity.type());
            var names = new TreeSet<>(type.permissions().keySet());
            if (!permissionsOnly) {
                names.addAll(type.relations().keySet());
            }
            var decision = new Decision(schema, terms.tuples(known), subject);
            var answer = JSON.objectNode();
            var results = answer.putObject("results");
            for (var name : names) {
                results.put(
                        name,
                        word(decision.of(entity, name, terms.lookupDepth()).isAllowed()));
            }
            return answer;
        });
    }

    private static ObjectNode check(Tenant tenant, Terms terms, Question question) {
        var decision = new Decision(terms.schema(tenant), terms.tuples(tenant), question.subject());
        var outcome = decision.of(question.entity(), question.permission(), terms.depth());
        return result(outcome.isAllowed(), decision.checks());
    }

    private static ObjectNode result(boolean allowed, int checks) {
        var result = JSON.objectNode().put("can", word(allowed));
        result.putObject("metadata").put("check_count", checks);
        return result;
    }

    private static String word(boolean allowed) {
        return allowed ? "CHECK_RESULT_ALLOWED" : "CHECK_RESULT_DENIED";
    }
}
