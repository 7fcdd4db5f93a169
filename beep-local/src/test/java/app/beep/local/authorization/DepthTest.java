package app.beep.local.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.beep.local.testing.PostgresExtension;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How far a question is followed, and what is said where it does not end. The farther question comes first: real Permify
 * remembers what it has decided, and gets farther the second time.
 */
@Tag("R-AUTHZ-01")
@ExtendWith(PostgresExtension.class)
@ParameterizedClass
@ArgumentsSource(Endpoints.class)
class DepthTest {

    private static final String GROUPS = "entity user {}\nentity group {\n relation member @user @group#member\n}";
    private static final String DEPTH = "ERROR_CODE_DEPTH_NOT_ENOUGH";

    private final Permify permify;

    DepthTest(Permify permify) {
        this.permify = permify.alone();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 10, 20, 50, 100})
    void a_depth_of_n_reaches_n_steps_beyond_the_first(int depth) {
        permify.writeSchema(GROUPS);
        chain(depth + 2);
        assertThat(check("group:" + (depth + 2), "member", "user:1", depth)).isEqualTo(DEPTH);
        assertThat(check("group:" + (depth + 2), "member", "user:9", depth)).isEqualTo(DEPTH);
        assertThat(check("group:" + (depth + 1), "member", "user:1", depth)).isEqualTo("ALLOWED");
        assertThat(check("group:" + (depth + 1), "member", "user:9", depth)).isEqualTo("DENIED");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void permissions_in_one_another_cost_a_step_each(int depth) {
        permify.writeSchema(nested(depth + 2));
        permify.write("thing:1#a@user:1");
        assertThat(check("thing:1", name(depth + 1), "user:1", depth)).isEqualTo(DEPTH);
        assertThat(check("thing:1", name(depth), "user:1", depth)).isEqualTo("ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void lookups_and_lists_reach_one_step_further(int depth) {
        permify.writeSchema(GROUPS);
        chain(depth + 3);
        assertThat(listed("group:" + (depth + 3), depth)).isEqualTo(DEPTH);
        assertThat(listed("group:" + (depth + 2), depth)).isEqualTo("ALLOWED");

        var other = permify.alone();
        other.writeSchema(GROUPS);
        other.write(links(depth + 2));
        assertThat(Permify.ids(other.ok("permissions/lookup-entity", lookup(depth)), "entity_ids"))
                .hasSize(depth + 2);
        var longer = permify.alone();
        longer.writeSchema(GROUPS);
        longer.write(links(depth + 3));
        var found = longer.post("permissions/lookup-entity", lookup(depth).toString());
        assertThat(found.body()).contains(permify.real() && found.statusCode() == 200 ? "entity_ids" : DEPTH);
    }

    @Test
    void subjects_are_looked_up_however_deep_they_are() {
        permify.writeSchema(GROUPS);
        chain(100);
        assertThat(permify.lookupUsers("group:100", "member")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({
        "circle,                       " + DEPTH,
        "circle or denied,             " + DEPTH,
        "denied or circle,             " + DEPTH,
        "allowed and circle,           " + DEPTH,
        "circle and allowed,           " + DEPTH,
        "allowed not circle,           " + DEPTH,
        "circle not allowed,           " + DEPTH,
        "circle not denied,            " + DEPTH,
        "denied not circle,            DENIED",
        "allowed not (denied or circle), " + DEPTH,
        "allowed not (allowed not circle), " + DEPTH,
        "allowed not (allowed and circle), " + DEPTH,
        "allowed not (denied not circle), ALLOWED",
        "ring.member,                  " + DEPTH,
        "allowed not ring.member,      " + DEPTH,
        "allowed not self,             " + DEPTH,
        "self,                         " + DEPTH,
        "self or denied,               " + DEPTH
    })
    void what_rests_on_a_circle_is_undecided_and_never_allowed(String expression, String expected) {
        permify.writeSchema(circles(expression));
        permify.write(
                "group:1#member@group:2#member",
                "group:2#member@group:1#member",
                "thing:1#circle@group:1#member",
                "thing:1#ring@group:1",
                "thing:1#allowed@user:1");
        assertThat(check("thing:1", "self", "user:1", 20)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "allowed or circle, ALLOWED",
        "circle or allowed, ALLOWED",
        "denied and circle, DENIED",
        "circle and denied, DENIED"
    })
    void what_is_settled_beside_a_circle_is_answered_where_permify_may_give_up(String expression, String expected) {
        permify.writeSchema(circles(expression));
        permify.write(
                "group:1#member@group:2#member",
                "group:2#member@group:1#member",
                "thing:1#circle@group:1#member",
                "thing:1#allowed@user:1");
        String answer = check("thing:1", "self", "user:1", 20);
        if (permify.real()) {
            assertThat(answer).isIn(expected, DEPTH);
        } else {
            assertThat(answer).isEqualTo(expected);
        }
    }

    @Test
    void a_circle_of_sets_admits_its_members_and_says_of_others_that_nobody_knows() {
        permify.writeSchema(GROUPS);
        permify.write("group:1#member@group:2#member", "group:2#member@group:1#member", "group:2#member@user:2");
        assertThat(check("group:1", "member", "user:2", 20)).isEqualTo("ALLOWED");
        assertThat(check("group:1", "member", "user:1", 20)).isEqualTo(DEPTH);
        assertThat(permify.allow(List.of(
                        new Permify.Question("group:1", "member", "user:1"),
                        new Permify.Question("group:2", "member", "user:2"))))
                .containsExactly(false, true);
        assertThat(permify.lookup("group", "member", "user:1")).isEmpty();
    }

    @Test
    void many_sets_that_hold_each_other_take_no_time() {
        permify.writeSchema(GROUPS);
        int many = permify.real() ? 3 : 40;
        var tuples = new ArrayList<String>();
        for (int i = 1; i <= many; i++) {
            for (int j = 1; j <= many; j++) {
                if (i != j) {
                    tuples.add("group:" + i + "#member@group:" + j + "#member");
                }
            }
        }
        permify.write(tuples);
        assertThat(check("group:1", "member", "user:1", permify.real() ? 5 : 50))
                .isEqualTo(DEPTH);
    }

    @Test
    void a_question_deeper_than_the_stack_is_undecided_however_it_is_asked() {
        assumeThat(permify.real())
                .as("real Permify's stack is not ours to fill")
                .isFalse();
        var tall = "parent.self" + " or denied".repeat(200);
        permify.writeSchema("entity user {}\nentity thing {\n relation parent @thing\n relation denied @user\n"
                + " permission self = " + tall + "\n}");
        permify.write(IntStream.range(1, 490)
                .mapToObj(i -> "thing:" + i + "#parent@thing:" + (i + 1))
                .toList());
        permify.write("thing:490#denied@user:1");
        assertThat(check("thing:1", "self", "user:1", 100_000)).isIn("ALLOWED", DEPTH);
        for (var request : Map.of(
                        "lookup-subject", Requests.lookupSubject("thing:1", "self", "user"),
                        "expand", Requests.expand("thing:1", "self"),
                        "subject-permission", Requests.subjectPermission("thing:1", "user:1", 100_000))
                .entrySet()) {
            var answer = permify.post(
                    "permissions/" + request.getKey(), request.getValue().toString());
            assertThat(answer.statusCode()).as(request.getKey() + answer.body()).isIn(200, 400);
        }
        assertThat(check("thing:490", "self", "user:1", 20)).isEqualTo("ALLOWED");
    }

    @Test
    void more_than_500_steps_are_not_taken_whatever_the_depth() {
        assumeThat(permify.real()).as("real Permify takes them").isFalse();
        permify.writeSchema(GROUPS);
        chain(502);
        assertThat(check("group:501", "member", "user:1", Integer.MAX_VALUE)).isEqualTo("ALLOWED");
        assertThat(check("group:502", "member", "user:1", Integer.MAX_VALUE)).isEqualTo(DEPTH);
    }

    static String outcome(HttpResponse<String> answer) {
        var body = Permify.body(answer);
        if (answer.statusCode() == 200) {
            return body.get("can").asText().replace("CHECK_RESULT_", "");
        }
        assertThat(answer.statusCode()).isIn(400, 404);
        return body.get("message").asText();
    }

    private String check(String entity, String permission, String user, int depth) {
        return outcome(permify.post(
                "permissions/check",
                Requests.check(entity, permission, user, depth).toString()));
    }

    private String listed(String entity, int depth) {
        var request = Requests.subjectPermission(entity, "user:1", depth).toString();
        var body = Permify.body(permify.post("permissions/subject-permission", request));
        return body.has("results")
                ? body.at("/results/member").asText().replace("CHECK_RESULT_", "")
                : body.get("message").asText();
    }

    private static ObjectNode lookup(int depth) {
        var request = Requests.lookupEntity("group", "member", "user:1");
        request.withObject("/metadata").put("depth", depth);
        return request;
    }

    private void chain(int length) {
        permify.write(links(length));
    }

    /** User 1 is in group 1, and each group in the next. */
    private static List<String> links(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "group:" + (i + 1) + "#member@" + (i == 0 ? "user:1" : "group:" + i + "#member"))
                .toList();
    }

    private static String circles(String expression) {
        return GROUPS
                + "\nentity thing {\n relation allowed @user\n relation denied @user\n relation circle @group#member\n"
                + " relation ring @group\n permission self = " + expression + "\n}";
    }

    private static String nested(int permissions) {
        return "entity user {}\nentity thing {\n relation a @user\n permission " + name(1) + " = a\n"
                + IntStream.rangeClosed(2, permissions)
                        .mapToObj(i -> " permission " + name(i) + " = " + name(i - 1) + "\n")
                        .collect(Collectors.joining())
                + "}";
    }

    private static String name(int number) {
        return "p" + "q".repeat(number);
    }
}
