package app.beep.local.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.beep.local.testing.PostgresExtension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked beside a plain check. */
@Tag("R-AUTHZ-01")
@ExtendWith(PostgresExtension.class)
@ParameterizedClass
@ArgumentsSource(Endpoints.class)
class QuestionsTest {

    private final Permify permify;

    QuestionsTest(Permify permify) {
        this.permify = permify.alone();
    }

    @BeforeEach
    void documents() {
        permify.writeSchema("""
                entity user {}
                entity group {
                  relation member @user @group#member
                }
                entity doc {
                  relation parent @doc
                  relation viewer @user @group#member
                  relation banned @user
                  permission view = (viewer or parent.view) not banned
                  permission edit = viewer and view
                }""");
        permify.write(
                "doc:1#viewer@user:1",
                "doc:1#viewer@group:1#member",
                "doc:2#parent@doc:1",
                "doc:2#banned@user:1",
                "group:1#member@user:2",
                "group:1#member@group:2#member",
                "group:2#member@user:3");
    }

    @Test
    void all_that_somebody_may_with_an_entity_is_listed() {
        assertThat(listed("doc:1", "user:3", false))
                .hasToString("{banned=DENIED, edit=ALLOWED, parent=DENIED, view=ALLOWED, viewer=ALLOWED}");
        assertThat(listed("doc:2", "user:3", true)).hasToString("{edit=DENIED, view=ALLOWED}");
        assertThat(listed("doc:2", "user:1", true)).hasToString("{edit=DENIED, view=DENIED}");
        assertThat(listed("user:1", "user:1", false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group:2 | member | group:2#member[user:3]",
                "group:1 | member | group:1#member{UNION group:2#member[user:3] group:1#member[user:2 group:2#member]}",
                "group:9 | member | group:9#member[]",
                "doc:2   | parent | doc:2#parent[doc:1]",
                "doc:9   | view   | doc:9#view{EXCLUSION doc:9#view{UNION doc:9#viewer[] doc:9#parent{UNION}} doc:9#banned[]}",
                "doc:9   | edit   | doc:9#edit{INTERSECTION doc:9#viewer[] doc:9#view{EXCLUSION doc:9#view{UNION doc:9#viewer[]"
                        + " doc:9#parent{UNION}} doc:9#banned[]}}",
                "doc:2   | view   | doc:2#view{EXCLUSION doc:2#view{UNION doc:2#viewer[] doc:2#parent{UNION doc:1#view{EXCLUSION"
                        + " doc:1#view{UNION doc:1#viewer{UNION group:1#member{UNION group:2#member[user:3]"
                        + " group:1#member[user:2 group:2#member]} doc:1#viewer[user:1 group:1#member]} doc:1#parent{UNION}}"
                        + " doc:1#banned[]}}} doc:2#banned[user:1]}"
            })
    void a_permission_is_expanded_into_all_that_makes_it(String entity, String permission, String tree) {
        var answer = permify.ok("permissions/expand", Requests.expand(entity, permission));
        assertThat(text(answer.get("tree"))).isEqualTo(tree);
    }

    @Test
    void tuples_that_come_with_a_question_hold_for_it_alone() {
        String[] context = {"doc:1#viewer@user:9", "group:2#member@user:8", "doc:7#parent@doc:1"};
        assertThat(allows("doc:1", "view", "user:9", context)).isTrue();
        assertThat(allows("doc:1", "edit", "user:8", context)).isTrue();
        assertThat(allows("doc:7", "view", "user:3", context)).isTrue();
        assertThat(allows("doc:1", "view", "user:9")).isFalse();

        var bulk = Permify.JSON.createObjectNode();
        bulk.putObject("metadata").put("depth", 20);
        bulk.putArray("items").add(check("doc:7", "view", "user:9").without("metadata"));
        assertThat(permify.ok("permissions/bulk-check", Requests.with(bulk, context))
                        .at("/results/0/can")
                        .asText())
                .isEqualTo("CHECK_RESULT_ALLOWED");
        assertThat(entities(Requests.with(Requests.lookupEntity("doc", "view", "user:9"), context)))
                .containsExactly("1", "2", "7");
        assertThat(subjects(Requests.with(Requests.lookupSubject("doc:7", "view", "user"), context)))
                .containsExactly("1", "2", "3", "8", "9");
        var list = Requests.with(Requests.subjectPermission("doc:1", "user:8", 20), context);
        assertThat(permify.ok("permissions/subject-permission", list)
                        .at("/results/edit")
                        .asText())
                .isEqualTo("CHECK_RESULT_ALLOWED");
        var tree = permify.ok("permissions/expand", Requests.with(Requests.expand("group:2", "member"), context));
        assertThat(text(tree.get("tree"))).isIn("group:2#member[user:3 user:8]", "group:2#member[user:8 user:3]");
    }

    @Test
    void a_tuple_that_comes_along_needs_no_place_in_the_schema_and_adds_none() {
        assertThat(allows("doc:1", "viewer", "group:9", "doc:1#viewer@group:9")).isTrue();
        assertThat(allows("doc:1", "viewer", "user:9", "ghost:1#haunts@user:9")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group=9     | ",
                "group=2     | ",
                "group=1     | ",
                "group=1 2   | 1 2",
                "ghost=1     | 1 2",
                "user=9      | 1 2",
                "doc=2       | ",
                "doc=1       | 1",
                "doc=1 2     | 1 2",
                "doc=1 2 3   | 1 2"
            })
    void a_lookup_passes_only_what_is_in_scope_whatever_its_type(String scope, String found) {
        var request = Requests.lookupEntity("doc", "view", "user:3");
        var parts = scope.split("=");
        var ids = request.putObject("scope").putObject(parts[0]).putArray("data");
        List.of(parts[1].split(" ")).forEach(ids::add);
        assertThat(entities(request)).containsExactly(found == null ? new String[0] : found.split(" "));
    }

    @Test
    void a_scope_of_no_ids_is_none() {
        var request = Requests.lookupEntity("doc", "view", "user:3");
        request.putObject("scope").putObject("doc").putArray("data");
        assertThat(entities(request)).containsExactly("1", "2");
    }

    @Test
    void what_no_way_leads_to_is_not_found_and_no_error() {
        assertThat(permify.lookup("doc", "no_such_permission", "user:3")).isEmpty();
        assertThat(permify.lookup("ghost", "view", "user:3")).isEmpty();
        assertThat(permify.lookup("doc", "view", "ghost:3")).isEmpty();
    }

    @Test
    void sets_are_looked_up_as_they_are_written_and_found_for_sets() {
        assertThat(subjects(Requests.lookupSubject("doc:2", "view", "group#member")))
                .containsExactly("1");
        assertThat(subjects(Requests.lookupSubject("group:1", "member", "group#member")))
                .containsExactly("2");
        assertThat(subjects(Requests.lookupSubject("doc:2", "view", "group"))).isEmpty();
        assertThat(permify.lookup("doc", "view", "group:2#member")).containsExactly("1", "2");
        assertThat(permify.lookup("group", "member", "group:2#member")).containsExactly("1", "2");
    }

    @Test
    void pages_of_subjects_and_entities_show_each_once() {
        assumeThat(permify.real())
                .as("real Permify loses what is reached through something before the page")
                .isFalse();
        permify.write(IntStream.range(10, 31)
                .mapToObj(i -> "group:2#member@user:" + i)
                .toList());
        permify.write(IntStream.range(10, 31)
                .mapToObj(i -> "doc:" + i + "#parent@doc:1")
                .toList());
        var users = paged("lookup-subject", Requests.lookupSubject("doc:1", "view", "user"), "subject_ids");
        assertThat(users).isEqualTo(permify.lookupUsers("doc:1", "view")).hasSize(24);
        var docs = paged("lookup-entity", Requests.lookupEntity("doc", "view", "user:30"), "entity_ids");
        assertThat(docs).isEqualTo(permify.lookup("doc", "view", "user:30")).hasSize(23);
    }

    private List<String> paged(String operation, ObjectNode request, String member) {
        var all = new ArrayList<String>();
        request.put("page_size", 2);
        String next = "";
        do {
            var page = permify.ok("permissions/" + operation, request.put("continuous_token", next));
            assertThat(page.get(member).size()).isLessThanOrEqualTo(2);
            all.addAll(Permify.ids(page, member));
            next = page.get("continuous_token").asText();
        } while (!next.isEmpty());
        return all;
    }

    private List<String> entities(ObjectNode request) {
        return Permify.ids(permify.ok("permissions/lookup-entity", request), "entity_ids");
    }

    private List<String> subjects(ObjectNode request) {
        return Permify.ids(permify.ok("permissions/lookup-subject", request), "subject_ids");
    }

    private TreeMap<String, String> listed(String entity, String user, boolean permissionsOnly) {
        var request = Requests.subjectPermission(entity, user, 20);
        request.withObject("/metadata").put("only_permission", permissionsOnly);
        var all = new TreeMap<String, String>();
        permify.ok("permissions/subject-permission", request)
                .get("results")
                .fields()
                .forEachRemaining(
                        each -> all.put(each.getKey(), each.getValue().asText().replace("CHECK_RESULT_", "")));
        return all;
    }

    private boolean allows(String entity, String permission, String user, String... context) {
        return permify.ok("permissions/check", Requests.with(check(entity, permission, user), context))
                .get("can")
                .asText()
                .equals("CHECK_RESULT_ALLOWED");
    }

    private static ObjectNode check(String entity, String permission, String user) {
        return Requests.check(entity, permission, user, 20);
    }

    private static String text(JsonNode node) {
        String name = name(node.get("entity")) + "#" + node.get("permission").asText();
        assertThat(node.get("arguments")).isEmpty();
        if (node.has("leaf")) {
            return name
                    + stream(node.at("/leaf/subjects/subjects"))
                            .map(QuestionsTest::subject)
                            .toList()
                            .toString()
                            .replace(",", "");
        }
        var inner = node.get("expand");
        var children = stream(inner.get("children")).map(QuestionsTest::text).toList();
        return name + "{" + inner.get("operation").asText().replace("OPERATION_", "") + (children.isEmpty() ? "" : " ")
                + String.join(" ", children) + "}";
    }

    private static String subject(JsonNode subject) {
        String relation = subject.get("relation").asText();
        return name(subject) + (relation.isEmpty() ? "" : "#" + relation);
    }

    private static String name(JsonNode entity) {
        return entity.get("type").asText() + ":" + entity.get("id").asText();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
