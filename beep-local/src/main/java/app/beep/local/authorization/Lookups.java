package app.beep.local.authorization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who may, and what somebody may: answered from memory, by looking at as many tuples as it takes. */
final class Lookups {

    private final Tenants tenants;

    Lookups(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The entities of a type for which the subject is allowed, by ascending id, a page at a time. */
    ObjectNode lookupEntity(String tenant, Message request) {
        var terms = Terms.of(request, tenants);
        String type = request.text("entity_type", Message.NAME);
        String permission = request.text("permission", Message.NAME);
        var subject = request.required("subject").subject();
        var scope = Scope.of(request.optional("scope"));
        var page = Page.of(request);
        return tenants.ask(tenant, known -> {
            var schema = terms.schema(known);
            var tuples = terms.tuples(known);
            var candidates = new EntitySearch(schema, tuples, scope, type, permission).startingFrom(subject);
            var decision = new Decision(schema, tuples, subject);
            return page.show(
                    "entity_ids",
                    candidates,
                    id -> decision.of(new Entity(type, id), permission, terms.lookupDepth())
                            .isAllowed());
        });
    }

    /** The subjects of a type, or sets of one relation, that are allowed, by ascending id, a page at a time. */
    ObjectNode lookupSubject(String tenant, Message request) {
        var terms = Terms.of(request, tenants);
        var entity = request.required("entity").entity();
        String permission = request.text("permission", Message.NAME);
        var reference = request.required("subject_reference");
        String type = reference.text("type", Message.NAME);
        String relation = reference.text("relation", Message.NAME_OR_EMPTY);
        var page = Page.of(request);
        return tenants.ask(tenant, known -> {
            var search = new SubjectSearch(terms.schema(known), terms.tuples(known), type, relation);
            return page.show("subject_ids", search.of(entity, permission), id -> true);
        });
    }

    /** How a permission or relation comes about, as a tree of all subjects in it. */
    ObjectNode expand(String tenant, Message request) {
        var terms = Terms.withoutDepth(request, tenants);
        var entity = request.required("entity").entity();
        String permission = request.text("permission", Message.NAME_OR_EMPTY);
        return tenants.ask(tenant, known -> {
            var tree = new Expansion(terms.schema(known), terms.tuples(known)).of(entity, permission);
            return JsonNodeFactory.instance.objectNode().set("tree", tree);
        });
    }
}
