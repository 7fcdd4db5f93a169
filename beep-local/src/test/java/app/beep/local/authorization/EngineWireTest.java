package app.beep.local.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.PostgresExtension;
import app.beep.local.testing.TestPostgres;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PostgresExtension.class)
class EngineWireTest {

    private final String database;
    private AuthorizationEngine engine;
    private Permify permify;

    EngineWireTest(TestPostgres postgres) throws SQLException {
        database = postgres.newDatabase();
        engine = Endpoints.engine(database);
        permify = Endpoints.embedded(engine);
    }

    @BeforeEach
    void schema() {
        permify.writeBeepSchema();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void health_needs_no_token() {
        var answer = permify.send(HttpRequest.newBuilder(URI.create(permify.url() + "/healthz")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"SERVING\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "Basic preshared-for-tests", "preshared-for-tests"})
    void without_the_preshared_token_nothing_is_answered(String authorization) {
        var request = HttpRequest.newBuilder(URI.create(permify.url() + "/v1/tenants/t1/permissions/check"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        assertRefused(permify.send(request), 401, 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER "})
    void the_scheme_of_the_token_has_no_case(String scheme) {
        var request = HttpRequest.newBuilder(URI.create(permify.url() + "/v1/tenants/t1/permissions/check"))
                .header("Authorization", scheme + Endpoints.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(
                        Requests.check("server:1", "owner", "user:1", 20).toString()));
        assertThat(permify.send(request).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"t1, 200", "t%31, 200", "%741, 200", "t%2F1, 404", "t%201, 400", "'', 404"})
    void a_tenant_is_read_as_an_address_is(String tenant, int status) {
        var check = Requests.check("server:1", "owner", "user:1", 20).toString();
        assertThat(permify.tenant(tenant).post("permissions/check", check).statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_stored_schema_that_is_refused_by_now_stops_no_start_and_decides_nothing() throws SQLException {
        permify.write("server:1#owner@user:1");
        execute("insert into authorization_schema (tenant, version, definition)"
                + " values ('t1', 'looser', 'entity user' || chr(10) || '{}')");
        engine.close();
        engine = Endpoints.engine(database);
        permify = Endpoints.embedded(engine);
        var check = Requests.check("server:1", "owner", "user:1", 20).toString();
        assertRefused(permify.post("permissions/check", check), 404, 5);
        permify.writeBeepSchema();
        assertThat(permify.allows("server:1", "owner", "user:1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "{} {}",
                "{\"metadata\":{\"depth\":\"many\"}}",
                "{\"metadata\":{\"depth\":20},\"entity\":\"server:1\"}",
                "{\"metadata\":{\"depth\":20},\"entity\":{\"type\":\"server\",\"id\":7}}",
                "{\"metadata\":{\"depth\":20},\"entity\":{\"type\":\"server\",\"id\":\"a b\"}}",
                "{\"metadata\":{\"depth\":2}}",
                "{}"
            })
    void a_malformed_check_is_a_400(String body) {
        assertRefused(permify.post("permissions/check", body), 400, 3);
    }

    @Test
    void a_tuple_that_the_schema_has_no_place_for_is_refused_with_all_that_came_along() {
        var request = Requests.write("server:9#owner@user:9", "server:1#king@user:1");
        assertRefused(permify.post("data/write", request.toString()), 404, 5);
        assertThat(permify.allows("server:9", "owner", "user:9")).isFalse();
    }

    @Test
    void writing_a_tuple_again_is_no_error_and_deleting_it_once_removes_it() {
        permify.write("server:1#owner@user:1", "server:1#owner@user:1");
        permify.write("server:1#owner@user:1");
        permify.delete("server:1#owner@user:1");
        assertThat(permify.allows("server:1", "owner", "user:1")).isFalse();
        permify.delete("server:1#owner@user:1");
    }

    @Test
    void one_write_takes_a_thousand_tuples_and_not_one_more() {
        var members = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> "server:1#member@user:" + i)
                .toArray(String[]::new);
        assertRefused(permify.post("data/write", Requests.write(members).toString()), 400, 3);
        permify.write(Arrays.copyOf(members, 1000));
    }

    @Test
    void a_filter_deletes_all_that_it_selects_and_nothing_else() {
        permify.write("server:1#owner@user:1", "server:1#member@user:2", "server:2#member@user:2");
        var filter = "{\"tuple_filter\":{\"entity\":{\"type\":\"server\",\"ids\":[\"1\"]}},\"attribute_filter\":{}}";
        assertThat(permify.post("data/delete", filter).statusCode()).isEqualTo(200);
        assertThat(permify.allows("server:1", "member", "user:2")).isFalse();
        assertThat(permify.allows("server:2", "member", "user:2")).isTrue();
    }

    @Test
    void relationships_are_read_page_by_page_without_gap_or_double() {
        var written = IntStream.range(0, 23)
                .mapToObj(i -> "server:1#member@user:" + i)
                .toList();
        permify.write(written);
        permify.write("server:2#member@user:1");
        assertThat(members("1", 10)).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everything_answered_is_there_after_a_restart() throws SQLException {
        permify.write("server:1#owner@user:1");
        String version = permify.writeSchema("entity user {}");
        engine.close();
        engine = Endpoints.engine(database);
        permify = Endpoints.embedded(engine);
        assertThat(permify.writeSchema("entity user {}")).isEqualTo(version);
        permify.writeBeepSchema();
        assertThat(permify.allows("server:1", "transfer", "user:1")).isTrue();
    }

    @Test
    void tenants_do_not_see_each_other() {
        var other = permify.tenant("other");
        other.writeBeepSchema();
        other.write("server:1#owner@user:1");
        assertThat(permify.allows("server:1", "owner", "user:1")).isFalse();
    }

    @Test
    void a_tenant_without_a_schema_is_a_404() {
        var request = Requests.check("server:1", "owner", "user:1", 20).toString();
        assertRefused(permify.tenant("nobody").post("permissions/check", request), 404, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "bm9uc2Vuc2U=", "OTk5OTk5OTk5OTk5OTk5OTk="})
    void a_snap_token_from_nowhere_is_refused(String token) {
        assertRefused(permify.post("permissions/check", checkAsOf(token)), 400, 3);
    }

    @Test
    void the_token_of_a_write_is_taken_also_after_a_restart() throws Exception {
        var written = permify.post(
                "data/write", Requests.write("server:1#owner@user:1").toString());
        var token =
                new ObjectMapper().readTree(written.body()).path("snap_token").asText();
        engine.close();
        engine = Endpoints.engine(database);
        permify = Endpoints.embedded(engine);
        permify.writeBeepSchema();
        assertThat(permify.post("permissions/check", checkAsOf(token)).body()).contains("CHECK_RESULT_ALLOWED");
    }

    private static String checkAsOf(String token) {
        var request = Requests.check("server:1", "transfer", "user:1", 20);
        request.withObject("/metadata").put("snap_token", token);
        return request.toString();
    }

    @Test
    void an_item_of_a_bulk_check_that_cannot_be_answered_is_denied_alone() {
        permify.write("server:1#owner@user:1");
        assertThat(permify.allow(List.of(
                        new Permify.Question("server:1", "no_such_permission", "user:1"),
                        new Permify.Question("server:1", "owner", "user:1"))))
                .containsExactly(false, true);
    }

    @Test
    void a_check_sees_every_write_that_was_answered_before_it() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var seen = people.invokeAll(IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        var server = "server:" + UUID.randomUUID();
                        permify.write(server + "#owner@user:" + i);
                        boolean written = permify.allows(server, "write", "user:" + i);
                        permify.delete(server + "#owner@user:" + i);
                        return written && !permify.allows(server, "write", "user:" + i);
                    })
                    .toList());
            for (var each : seen) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Test
    void a_write_that_fails_in_the_database_changes_nothing_and_the_engine_recovers() throws SQLException {
        permify.write("server:1#owner@user:1");
        execute("alter table authorization_tuple rename to hidden");
        assertRefused(
                permify.post(
                        "data/write", Requests.write("server:1#owner@user:2").toString()),
                503,
                14);
        execute("alter table hidden rename to authorization_tuple");
        permify.write("server:1#owner@user:3");
        assertThat(permify.allows("server:1", "owner", "user:1")).isTrue();
        assertThat(permify.allows("server:1", "owner", "user:2")).isFalse();
        assertThat(permify.allows("server:1", "owner", "user:3")).isTrue();
    }

    @Test
    void a_broken_schema_is_refused_and_the_old_one_stays() {
        var broken = Permify.JSON.createObjectNode().put("schema", "entity user {\n relation x @nobody\n}");
        assertRefused(permify.post("schemas/write", broken.toString()), 400, 3);
        permify.write("server:1#owner@user:1");
    }

    private List<String> members(String server, int pageSize) {
        var found = new java.util.ArrayList<String>();
        String next = "";
        do {
            var request =
                    Permify.JSON.createObjectNode().put("page_size", pageSize).put("continuous_token", next);
            request.putObject("metadata");
            request.putObject("filter")
                    .putObject("entity")
                    .put("type", "server")
                    .putArray("ids")
                    .add(server);
            var page = permify.ok("data/relationships/read", request);
            page.get("tuples")
                    .forEach(tuple ->
                            found.add("server:" + tuple.at("/entity/id").asText() + "#"
                                    + tuple.get("relation").asText() + "@user:"
                                    + tuple.at("/subject/id").asText()));
            next = page.get("continuous_token").asText();
        } while (!next.isEmpty());
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode assertRefused(HttpResponse<String> answer, int status, int code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var body = Permify.body(answer);
        assertThat(body.get("code").asInt()).isEqualTo(code);
        assertThat(body.get("message").asText()).isNotEmpty();
        assertThat(body.get("details").isArray()).isTrue();
        return body;
    }
}
