package app.beep.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.Answer;
import app.beep.local.testing.Client;
import app.beep.local.testing.Decisions;
import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.ServiceIT;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports and cases through the WAR that was built. */
@Tag("R-MOD-01")
class CasesIT extends ServiceIT {
    private static final Decisions PERMIFY = new Decisions(PEERS);

    private final UUID server = UUID.randomUUID();
    private final UUID channel = UUID.randomUUID();
    private final UUID message = UUID.randomUUID();
    private final UUID author = UUID.randomUUID();
    private final UUID moderatorId = UUID.randomUUID();
    private final Client moderator = person(moderatorId);

    @BeforeEach
    void theMessageIsThere() {
        PERMIFY.comeBack();
        PERMIFY.allowOnly(question -> question.entity().equals("server:" + server)
                && (question.user().equals(moderatorId.toString())
                        || question.permission().equals("is_member")));
        PEERS.on(
                "POST",
                "/permify/v1/tenants/t1/permissions/lookup-subject",
                request ->
                        Reply.json(200, "{\"subject_ids\":[\"%s\"],\"continuous_token\":\"\"}".formatted(moderatorId)));
        PERMIFY.know(server.toString());
        PEERS.on("GET", "/messaging/api/", request -> Reply.json(404, "{\"status\":404}"));
        messagingKnows(message);
    }

    @Test
    void the_first_report_opens_a_case_and_tells_moderators_of_it() throws SQLException {
        var received = report(person(UUID.randomUUID()), message, "spam").is(201);
        assertThat(received.text("reason")).isEqualTo("spam");
        assertThat(received.header("Location")).isEmpty();

        var found = onlyCase();
        assertThat(found.path("state").asText()).isEqualTo("open");
        assertThat(found.path("serverId").asText()).isEqualTo(server.toString());
        assertThat(found.path("message").path("content").asText()).isEqualTo("buy now");
        assertThat(found.path("messageStatus").asText()).isEqualTo("present");
        assertThat(found.path("reports").get(0).path("comment").asText()).isEqualTo("look at this");
        assertThat(eventsTo(moderatorId)).containsExactly("case.opened");
    }

    @Test
    void a_moderator_sees_the_cases_of_their_servers_and_a_moderator_of_the_platform_those_of_all() {
        var elsewhere = UUID.randomUUID();
        var supervisor = UUID.randomUUID();
        PERMIFY.know(elsewhere.toString());
        PERMIFY.allowOnly(question -> question.permission().equals("is_member")
                || (question.entity().equals("platform:beep") && question.user().equals(supervisor.toString()))
                || (question.entity().equals("server:" + server)
                        && question.user().equals(moderatorId.toString())));
        report(person(UUID.randomUUID()), message, "spam").is(201);

        assertThat(serversOfCases(moderator)).containsOnly(server.toString());
        assertThat(serversOfCases(person(supervisor))).contains(server.toString());
        assertThat(serversOfCases(person(UUID.randomUUID()))).isEmpty();
    }

    private static List<String> serversOfCases(Client person) {
        var servers = new ArrayList<String>();
        person.get("/moderation/cases")
                .is(200)
                .json()
                .path("items")
                .forEach(each -> servers.add(each.path("serverId").asText()));
        return servers;
    }

    @Test
    void who_reported_is_shown_to_nobody() {
        var reporter = UUID.randomUUID();
        report(person(reporter), message, "spam").is(201);

        assertThat(cases().body()).doesNotContain(reporter.toString());
    }

    @Test
    void reports_of_many_at_once_are_one_case_with_all_of_them() throws SQLException {
        IntStream.range(0, 20)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> report(person(UUID.randomUUID()), message, "hate").is(201)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(onlyCase().path("reportCount").asInt()).isEqualTo(20);
        assertThat(onlyCase().path("reports")).hasSize(20);
        assertThat(eventsTo(moderatorId)).containsExactly("case.opened");
    }

    @Test
    void a_person_reports_a_message_once_however_often_they_try() {
        var reporter = person(UUID.randomUUID());
        var statuses = IntStream.range(0, 10)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> report(reporter, message, "spam").status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        report(reporter, message, "other").isProblem(409, "already-reported");
        assertThat(onlyCase().path("reportCount").asInt()).isEqualTo(1);
    }

    @Test
    void a_repetition_with_the_same_key_gives_the_first_report() {
        var reporter = person(UUID.randomUUID()).with("Idempotency-Key", "once");
        var first = report(reporter, message, "spam").is(201);

        assertThat(report(reporter, message, "spam").is(201).text("id")).isEqualTo(first.text("id"));
        report(reporter, message, "hate").isProblem(422, "idempotency-key-reused");
    }

    @Test
    void a_message_that_cannot_be_read_is_a_404() {
        report(person(UUID.randomUUID()), UUID.randomUUID(), "spam").isProblem(404, "not-found");
    }

    @Test
    void ones_own_message_cannot_be_reported() {
        report(person(author), message, "spam").isProblem(422, "validation");
    }

    @Test
    void a_report_has_a_known_reason_and_a_bounded_comment() {
        var reporter = person(UUID.randomUUID());

        report(reporter, message, "boring").isProblem(422, "validation");
        reporter.post("/reports", body(message, "spam", "x".repeat(1001))).isProblem(422, "validation");
        reporter.post("/reports", body(message, "spam", "\\ud800")).isProblem(422, "validation");
        reporter.post("/reports", "{}").isProblem(422, "validation");
        reporter.post("/reports", body(message, "spam", "x".repeat(1000))).is(201);
    }

    @Test
    @Tag("R-OPS-00")
    void while_messaging_is_down_nothing_is_reported_and_cases_are_shown_without_the_message() {
        report(person(UUID.randomUUID()), message, "spam").is(201);
        PEERS.on("GET", "/messaging/api/", request -> Reply.json(500, "{\"status\":500}"));

        report(person(UUID.randomUUID()), message, "spam").isProblem(503, "unavailable");
        assertThat(onlyCase().path("messageStatus").asText()).isEqualTo("unavailable");
        assertThat(onlyCase().path("message").isMissingNode()
                        || onlyCase().path("message").isNull())
                .isTrue();
    }

    @Test
    void a_deleted_message_leaves_its_case() {
        report(person(UUID.randomUUID()), message, "spam").is(201);
        PEERS.on("GET", "/messaging/api/internal/messages", request -> Reply.json(200, "{\"items\":[]}"));

        assertThat(onlyCase().path("messageStatus").asText()).isEqualTo("deleted");
    }

    @Test
    @Tag("R-AUTHZ-01")
    void a_member_without_the_permission_is_a_403_and_a_stranger_a_404() {
        report(person(UUID.randomUUID()), message, "spam").is(201);
        var path = "/moderation/cases/" + onlyCase().path("id").asText();
        var member = person(UUID.randomUUID());

        assertThat(member.get("/moderation/cases?serverId=" + server)
                        .isProblem(403, "missing-permission")
                        .text("permission"))
                .isEqualTo("server:moderate");
        member.get(path).isProblem(403, "missing-permission");
        assertThat(member.get("/moderation/cases").is(200).json().path("items")).isEmpty();

        PERMIFY.allowOnly(question -> false);
        var stranger = person(UUID.randomUUID());
        stranger.get("/moderation/cases?serverId=" + server).isProblem(404, "not-found");
        stranger.get(path).isProblem(404, "not-found");
        moderator.get("/moderation/cases/" + UUID.randomUUID()).isProblem(404, "not-found");
    }

    @Test
    void cases_come_page_by_page_the_one_reported_last_first() {
        var messages =
                IntStream.range(0, 5).mapToObj(number -> UUID.randomUUID()).toList();
        for (var each : messages) {
            messagingKnows(each);
            report(person(UUID.randomUUID()), each, "spam").is(201);
        }
        messagingKnows(messages.getFirst());
        report(person(UUID.randomUUID()), messages.getFirst(), "spam").is(201);

        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = moderator
                    .get("/moderation/cases?limit=2&state=open&serverId=" + server
                            + (next.isEmpty() ? "" : "&cursor=" + next))
                    .is(200)
                    .json();
            page.path("items").forEach(item -> seen.add(item.path("messageId").asText()));
            next = page.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));

        assertThat(seen)
                .containsExactly(
                        messages.get(0).toString(),
                        messages.get(4).toString(),
                        messages.get(3).toString(),
                        messages.get(2).toString(),
                        messages.get(1).toString());
        assertThat(moderator
                        .get("/moderation/cases?state=decided&serverId=" + server)
                        .json()
                        .path("items"))
                .isEmpty();
        moderator.get("/moderation/cases?state=closed").isProblem(422, "validation");
        moderator.get("/moderation/cases?cursor=x").isProblem(400, "malformed-request");
    }

    private Answer report(Client reporter, UUID reported, String reason) {
        return reporter.post("/reports", body(reported, reason, "look at this"));
    }

    private String body(UUID reported, String reason, String comment) {
        return "{\"messageId\":\"%s\",\"channelId\":\"%s\",\"reason\":\"%s\",\"comment\":\"%s\"}"
                .formatted(reported, channel, reason, comment);
    }

    private Answer cases() {
        return moderator.get("/moderation/cases?serverId=" + server).is(200);
    }

    private com.fasterxml.jackson.databind.JsonNode onlyCase() {
        var items = cases().json().path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private void messagingKnows(UUID id) {
        var json =
                "{\"id\":\"%s\",\"channelId\":\"%s\",\"serverId\":\"%s\",\"authorId\":\"%s\",\"content\":\"buy now\"}"
                        .formatted(id, channel, server, author);
        PEERS.on("GET", "/messaging/api/channels/" + channel + "/messages/" + id, request -> Reply.json(200, json));
        PEERS.on(
                "GET",
                "/messaging/api/internal/messages?ids=" + id,
                request -> Reply.json(200, "{\"items\":[" + json + "]}"));
    }

    private static List<String> eventsTo(UUID user) throws SQLException {
        var types = new ArrayList<String>();
        try (var database = SERVICE.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select type from outbox where '" + user + "' = any (user_ids)")) {
            while (rows.next()) {
                types.add(rows.getString(1));
            }
        }
        return types;
    }
}
