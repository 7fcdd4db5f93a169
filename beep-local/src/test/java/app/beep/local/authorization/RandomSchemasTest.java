package app.beep.local.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.beep.local.testing.PostgresExtension;
import app.beep.local.testing.TestPostgres;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The four ways in which the engine looks at a permission agree with each other over random schemas, and, where there is a
 * real Permify, with it. {@code BEEP_PERMIFY_SEEDS} says how many schemas are tried.
 */
@Tag("R-AUTHZ-01")
@ExtendWith(PostgresExtension.class)
class RandomSchemasTest {

    private static final long FEW = 12;

    private final AuthorizationEngine engine;
    private final Permify embedded;

    RandomSchemasTest(TestPostgres postgres) throws SQLException {
        engine = Endpoints.engine(postgres.newDatabase());
        embedded = Endpoints.embedded(engine);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    static List<Long> seeds() {
        var asked = Endpoints.setting("BEEP_PERMIFY_SEEDS");
        return LongStream.rangeClosed(1, asked == null ? FEW : Long.parseLong(asked))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void checks_lookups_lists_and_trees_agree(long seed) {
        var schema = new RandomSchema(seed, false);
        var world = loaded(embedded, schema);
        var decisions = decisions(world, schema);
        assertThat(decisions.values()).as(schema.text()).contains(true, false);
        for (var type : schema.types()) {
            for (var name : schema.namesOf(type)) {
                for (var subject : schema.subjects()) {
                    assertThat(lookup(world, type, name, subject))
                            .as("%s %s of %s in%n%s%n%s", type, name, subject, schema.text(), schema.tuples)
                            .isEqualTo(schema.entities.stream()
                                    .filter(entity -> RandomSchema.type(entity).equals(type))
                                    .filter(entity -> decisions.get(question(entity, name, subject)))
                                    .map(RandomSchemasTest::id)
                                    .toList());
                }
            }
        }
        for (var entity : schema.entities) {
            for (var name : schema.names(entity)) {
                var allowed = schema.users().stream()
                        .filter(user -> decisions.get(question(entity, name, user)))
                        .map(RandomSchemasTest::id)
                        .toList();
                assertThat(world.lookupUsers(entity, name)).isEqualTo(allowed);
                assertThat(tree(world, entity, name).users()).containsExactlyInAnyOrderElementsOf(allowed);
            }
            for (var subject : schema.subjects()) {
                listed(world, entity, subject)
                        .forEach((name, answer) ->
                                assertThat(answer).isEqualTo(decisions.get(question(entity, name, subject))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void real_permify_answers_the_same(long seed) {
        var real = Endpoints.real();
        assumeThat(real).as("BEEP_PERMIFY_REAL_URL").isPresent();
        var schema = new RandomSchema(seed, false);
        var ours = loaded(embedded, schema);
        var theirs = loaded(real.get(), schema);
        assertThat(decisions(ours, schema)).as(schema.text()).isEqualTo(decisions(theirs, schema));
        for (var entity : schema.entities) {
            for (var name : schema.names(entity)) {
                assertThat(tree(ours, entity, name))
                        .hasToString(tree(theirs, entity, name).toString());
                for (var kind : List.of("user", "ta#ra", "tb#rb", "tc")) {
                    assertThat(subjects(ours, entity, name, kind)).isEqualTo(subjects(theirs, entity, name, kind));
                }
            }
            assertThat(listed(ours, entity, "user:1")).isEqualTo(listed(theirs, entity, "user:1"));
        }
        for (var type : schema.types()) {
            for (var name : schema.namesOf(type)) {
                for (var subject : schema.subjects()) {
                    assertThat(lookup(ours, type, name, subject))
                            .as("%s %s of %s in%n%s%n%s", type, name, subject, schema.text(), schema.tuples)
                            .isEqualTo(lookup(theirs, type, name, subject));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void real_permify_answers_the_same_in_circles_or_gives_up(long seed) {
        var real = Endpoints.real();
        assumeThat(real).as("BEEP_PERMIFY_REAL_URL").isPresent();
        var schema = new RandomSchema(seed, true);
        var ours = loaded(embedded, schema);
        var theirs = loaded(real.get(), schema);
        for (var entity : schema.entities) {
            for (var name : schema.names(entity)) {
                var request = Requests.check(entity, name, "user:1", 6).toString();
                String expected = DepthTest.outcome(ours.post("permissions/check", request));
                assertThat(DepthTest.outcome(theirs.post("permissions/check", request)))
                        .as("%s#%s in%n%s%n%s", entity, name, schema.text(), schema.tuples)
                        .isIn(expected, "ERROR_CODE_DEPTH_NOT_ENOUGH");
            }
        }
    }

    private static Permify loaded(Permify permify, RandomSchema schema) {
        var world = permify.alone();
        world.writeSchema(schema.text());
        world.write(new ArrayList<>(schema.tuples));
        return world;
    }

    private static Map<Permify.Question, Boolean> decisions(Permify permify, RandomSchema schema) {
        var questions = new ArrayList<Permify.Question>();
        for (var entity : schema.entities) {
            for (var name : schema.names(entity)) {
                schema.subjects().forEach(subject -> questions.add(question(entity, name, subject)));
            }
        }
        var answers = permify.allow(questions);
        var decisions = new LinkedHashMap<Permify.Question, Boolean>();
        for (int i = 0; i < questions.size(); i++) {
            decisions.put(questions.get(i), answers.get(i));
        }
        return decisions;
    }

    private static Map<String, Boolean> listed(Permify permify, String entity, String subject) {
        var all = new TreeMap<String, Boolean>();
        permify.ok("permissions/subject-permission", deep(Requests.subjectPermission(entity, subject, 0)))
                .get("results")
                .fields()
                .forEachRemaining(
                        each -> all.put(each.getKey(), each.getValue().asText().equals("CHECK_RESULT_ALLOWED")));
        return all;
    }

    private static List<String> lookup(Permify permify, String type, String name, String subject) {
        var found = permify.ok("permissions/lookup-entity", deep(Requests.lookupEntity(type, name, subject)));
        return Permify.ids(found, "entity_ids");
    }

    private static List<String> subjects(Permify permify, String entity, String name, String kind) {
        var found = permify.ok("permissions/lookup-subject", Requests.lookupSubject(entity, name, kind));
        return Permify.ids(found, "subject_ids");
    }

    private static ExpandedTree tree(Permify permify, String entity, String name) {
        return new ExpandedTree(
                permify.ok("permissions/expand", Requests.expand(entity, name)).get("tree"));
    }

    private static ObjectNode deep(ObjectNode request) {
        request.withObject("/metadata").put("depth", 100);
        return request;
    }

    private static Permify.Question question(String entity, String name, String subject) {
        return new Permify.Question(entity, name, subject);
    }

    private static String id(String entity) {
        return entity.substring(entity.indexOf(':') + 1);
    }
}
