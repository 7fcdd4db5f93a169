package app.beep.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.testing.Decisions;
import app.beep.local.testing.ServiceIT;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers through the WAR that was built. */
@Tag("R-SRV-01")
class ServersIT extends ServiceIT {
    private static final Decisions PERMIFY = new Decisions(PEERS);

    @BeforeEach
    void permifyIsThere() {
        PERMIFY.comeBack();
    }

    @Test
    void a_founded_server_is_the_founders_and_permify_knows_it() {
        var founder = UUID.randomUUID();
        var server =
                person(founder).post("/servers", "{\"name\":\"café-club\"}").is(201);

        assertThat(server.text("ownerId")).isEqualTo(founder.toString());
        assertThat(server.json().path("memberCount").asInt()).isEqualTo(1);
        assertThat(PERMIFY.written())
                .contains(
                        "server:%s#owner@user:%s".formatted(server.text("id"), founder),
                        "server:%s#member@user:%s".formatted(server.text("id"), founder));
    }

    @Test
    void at_most_five_servers_are_owned_however_many_are_founded_at_once() {
        var founder = person(UUID.randomUUID());
        var answers = IntStream.range(0, 12)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> founder.post("/servers", "{\"name\":\"club-%d\"}".formatted(number))
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(Collections.frequency(answers, 201)).isEqualTo(5);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(7);
    }

    @Test
    @Tag("R-AUTHZ-02")
    void a_change_that_permify_did_not_take_is_applied_when_it_is_back() {
        var founder = UUID.randomUUID();
        PERMIFY.goDown();
        person(founder)
                .with("Idempotency-Key", "one")
                .post("/servers", "{\"name\":\"late\"}")
                .isProblem(503, "unavailable");
        PERMIFY.comeBack();

        await().untilAsserted(() ->
                assertThat(PERMIFY.written()).anyMatch(tuple -> tuple.endsWith("#owner@user:" + founder)));
        var repeated = person(founder).with("Idempotency-Key", "one").post("/servers", "{\"name\":\"late\"}");
        assertThat(repeated.is(201).text("ownerId")).isEqualTo(founder.toString());
        assertThat(person(founder).get("/servers").json().path("items")).hasSize(1);
    }

    @Test
    @Tag("R-RT-05")
    void who_joins_is_told_to_hold_roles_only_when_permify_knows_the_member() {
        var founder = UUID.randomUUID();
        var joining = UUID.randomUUID();
        var server =
                person(founder).post("/servers", "{\"name\":\"club\"}").is(201).text("id");
        var invite = person(founder)
                .post("/servers/" + server + "/invites", "{}")
                .is(201)
                .text("code");
        PERMIFY.goDown();
        person(joining).post("/invites/" + invite + "/accept", "{}").isProblem(503, "unavailable");

        assertThat(told(server, founder, joining)).containsExactly(founder.toString());
        PERMIFY.comeBack();
        await().untilAsserted(() -> assertThat(told(server, founder, joining))
                .containsExactlyInAnyOrder(founder.toString(), joining.toString()));
    }

    private static List<String> told(String server, UUID... people) {
        var ids = Stream.of(people).map(id -> "\"" + id + "\"").toList();
        var accesses = service("notify")
                .post("/internal/servers/" + server + "/accesses", "{\"users\":%s}".formatted(ids))
                .is(200);
        var told = new ArrayList<String>();
        accesses.json()
                .path("items")
                .forEach(item -> told.add(item.path("userId").asText()));
        return told;
    }

    @Test
    void names_outside_the_alphabet_are_refused() {
        var founder = person(UUID.randomUUID());

        founder.post("/servers", "{\"name\":\"x\"}").isProblem(422, "validation");
        founder.post("/servers", "{\"name\":\"two words\"}").isProblem(422, "validation");
        founder.post("/servers", "{}").isProblem(422, "validation");
        founder.post("/servers", "null").isProblem(422, "validation");
        founder.post("/servers", "[]").isProblem(400, "malformed-request");
    }

    @Test
    void a_stranger_does_not_learn_that_a_private_server_exists() {
        var server = person(UUID.randomUUID())
                .post("/servers", "{\"name\":\"secret\"}")
                .is(201)
                .text("id");

        person(UUID.randomUUID()).get("/servers/" + server).isProblem(404, "not-found");
        person(UUID.randomUUID()).get("/servers/" + server + "/members").isProblem(404, "not-found");
    }

    @Test
    void internal_endpoints_are_for_the_services_they_name() {
        var server = person(UUID.randomUUID())
                .post("/servers", "{\"name\":\"inside\"}")
                .is(201)
                .text("id");
        var path = "/internal/servers/" + server + "/access-state";

        service("messaging").get(path).is(200);
        service("users").get(path).isProblem(403, "forbidden");
        person(UUID.randomUUID()).get(path).isProblem(403, "forbidden");
        anonymous().get(path).isProblem(401, "not-authenticated");
    }
}
