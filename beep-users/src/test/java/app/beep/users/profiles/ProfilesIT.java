package app.beep.users.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.events.PublishedEvent;
import app.beep.local.testing.Client;
import app.beep.local.testing.ServiceIT;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Profiles through the WAR that was built (R-USER-01). */
@Tag("R-USER-01")
class ProfilesIT extends ServiceIT {

    @Test
    void a_sign_up_creates_a_profile_and_repeating_it_changes_nothing() {
        var user = UUID.randomUUID();
        var name = name();
        register(user, name).is(201);
        register(user, name).is(201);
        var me = person(user).get("/users/me").is(200);
        assertThat(me.text("username")).isEqualTo(name);
        assertThat(me.text("displayName")).isEqualTo(name);
        assertThat(me.text("email")).isEqualTo(name + "@example.org");
        assertThat(me.json().path("globalRoles").get(0).asText()).isEqualTo("user");
    }

    @Test
    void usernames_are_unique_regardless_of_case() {
        var name = name();
        register(UUID.randomUUID(), name).is(201);
        register(UUID.randomUUID(), name.toUpperCase(java.util.Locale.ROOT)).isProblem(409, "username-taken");
    }

    @Test
    void of_many_who_choose_one_username_at_once_one_gets_it() {
        var name = name();
        var answers = Stream.generate(() -> person(UUID.randomUUID()))
                .limit(8)
                .map(person -> CompletableFuture.supplyAsync(
                        () -> person.post("/users/me", chosen(name)).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void nobody_takes_a_name_that_looks_like_somebody_elses() {
        var ending = name();
        person(UUID.randomUUID()).post("/users/me", chosen("corn_I0-" + ending)).is(201);
        for (var alike : List.of("com_l0-", "Corn_1o-", "c0rn_Io-")) {
            person(UUID.randomUUID()).post("/users/me", chosen(alike + ending)).isProblem(409, "username-taken");
        }
        person(UUID.randomUUID()).post("/users/me", chosen("corn_i0-" + ending)).isProblem(409, "username-taken");
        person(UUID.randomUUID()).post("/users/me", chosen("cora_I0-" + ending)).is(201);
    }

    @Test
    void who_has_no_profile_is_told_to_choose_a_username_first() {
        var newcomer = person(UUID.randomUUID());
        newcomer.get("/users/me").isProblem(409, "profile-incomplete");
        newcomer.get("/users?username=somebody").isProblem(409, "profile-incomplete");
        newcomer.post("/users/me", chosen(name())).is(201);
        newcomer.get("/users/me").is(200);
    }

    @Test
    void a_repeated_first_choice_with_the_same_key_gives_the_same_profile() {
        var name = name();
        var newcomer = person(UUID.randomUUID())
                .with("Idempotency-Key", UUID.randomUUID().toString());
        newcomer.post("/users/me", chosen(name)).is(201);
        assertThat(newcomer.post("/users/me", chosen(name)).is(201).text("username"))
                .isEqualTo(name);
        newcomer.post("/users/me", chosen(name())).isProblem(422, "idempotency-key-reused");
    }

    @Test
    void a_change_names_what_changes_and_leaves_the_rest() {
        var me = member();
        me.patch("/users/me", "{\"bio\":\"likes cats\",\"displayName\":\"\uD83D\uDC08 Cat\"}")
                .is(200);
        var changed = me.patch("/users/me", "{\"locale\":\"en\"}").is(200);
        assertThat(changed.text("bio")).isEqualTo("likes cats");
        assertThat(changed.text("displayName")).isEqualTo("\uD83D\uDC08 Cat");
        assertThat(me.patch("/users/me", "{\"bio\":\"\"}").is(200).json().has("bio"))
                .isFalse();
    }

    @Test
    void a_stale_change_is_refused() {
        var me = member();
        var tag = me.get("/users/me").header("ETag");
        me.with("If-Match", tag).patch("/users/me", "{\"bio\":\"one\"}").is(200);
        me.with("If-Match", tag).patch("/users/me", "{\"bio\":\"two\"}").isProblem(412, "stale");
    }

    @Test
    void changes_at_once_follow_each_other() {
        var me = member();
        var answers = Stream.iterate(0, i -> i + 1)
                .limit(8)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> me.patch("/users/me", "{\"bio\":\"" + i + "\"}").status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnly(200);
        assertThat(me.get("/users/me").header("ETag")).isEqualTo("\"8\"");
    }

    @Test
    void broken_rules_are_422_and_broken_json_is_400() {
        var me = member();
        var broken = me.patch("/users/me", "{\"displayName\":\"" + "x".repeat(51) + "\",\"bio\":\"a\\u0000b\"}")
                .isProblem(422, "validation");
        assertThat(broken.json().path("errors")).hasSize(2);
        me.patch("/users/me", "{\"bio\":").isProblem(400, "malformed-request");
        me.patch("/users/me", "{\"bio\":5}").isProblem(400, "malformed-request");
        person(UUID.randomUUID()).post("/users/me", chosen("ab")).isProblem(422, "validation");
    }

    @Test
    void users_are_found_by_name_in_any_case_and_by_id() {
        var name = name();
        var user = UUID.randomUUID();
        register(user, name).is(201);
        var someone = member();
        var found = someone.get("/users?username=" + name.toUpperCase(java.util.Locale.ROOT))
                .is(200);
        assertThat(found.json().path("items").get(0).path("id").asText()).isEqualTo(user.toString());
        assertThat(found.json().path("items").get(0).has("email")).isFalse();
        assertThat(someone.get("/users?username=nobody-" + name).is(200).json().path("items"))
                .isEmpty();
        assertThat(someone.get("/users/" + user).is(200).text("username")).isEqualTo(name);
        someone.get("/users/" + UUID.randomUUID()).isProblem(404, "not-found");
        someone.get("/users/not-an-id").isProblem(404, "not-found");
    }

    @Test
    void services_read_users_by_ids_and_people_cannot() {
        var user = UUID.randomUUID();
        register(user, name()).is(201);
        var path = "/internal/users?ids=" + user + "," + UUID.randomUUID();
        assertThat(service("notify").get(path).is(200).json().path("items")).hasSize(1);
        service("media").get(path).is(200);
        service("media").post("/internal/profiles", "{}").isProblem(403, "forbidden");
        person(user).get(path).isProblem(403, "forbidden");
        service("notify").get("/users/me").isProblem(403, "forbidden");
        anonymous().get("/users/me").isProblem(401, "not-authenticated");
    }

    @Test
    void an_undone_sign_up_leaves_the_username_free() {
        var user = UUID.randomUUID();
        var name = name();
        register(user, name).is(201);
        service("auth").delete("/internal/profiles/" + user).is(204);
        service("auth").delete("/internal/profiles/" + user).is(204);
        register(UUID.randomUUID(), name).is(201);
    }

    @Test
    void profiles_are_told_of_by_events() {
        var user = UUID.randomUUID();
        register(user, name()).is(201);
        person(user).patch("/users/me", "{\"bio\":\"new\"}").is(200);
        service("auth").delete("/internal/profiles/" + user).is(204);
        service("media").get("/internal/events?after=0").isProblem(403, "forbidden");
        org.awaitility.Awaitility.await().untilAsserted(() -> {
            var events = service("notify")
                    .get("/internal/events?after=0")
                    .is(200)
                    .json()
                    .path("items");
            assertThat(events.valueStream()
                            .map(event -> PublishedEvent.read(event.asText()))
                            .filter(event -> event.frame().contains(user.toString()))
                            .map(event -> event.header().type()))
                    .containsExactly("user.created", "user.updated", "user.deleted");
        });
    }

    private static Client member() {
        var user = UUID.randomUUID();
        register(user, name()).is(201);
        return person(user);
    }

    private static app.beep.local.testing.Answer register(UUID user, String name) {
        return service("auth")
                .post(
                        "/internal/profiles",
                        "{\"userId\":\"%s\",\"username\":\"%s\",\"email\":\"%s@example.org\"}"
                                .formatted(user, name, name));
    }

    private static String chosen(String name) {
        return "{\"username\":\"" + name + "\"}";
    }

    private static String name() {
        return "u-" + UUID.randomUUID().toString().substring(9, 30);
    }
}
