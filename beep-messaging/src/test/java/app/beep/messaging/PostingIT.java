package app.beep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.Answer;
import app.beep.local.testing.Client;
import app.beep.local.testing.Decisions;
import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.ServiceIT;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Posting through the WAR that was built. */
@Tag("R-MSG-01")
class PostingIT extends ServiceIT {
    private static final Decisions PERMIFY = new Decisions(PEERS);
    private final UUID channel = UUID.randomUUID();

    @BeforeEach
    void theChannelIsThere() {
        PERMIFY.comeBack();
        PERMIFY.allowOnly(question -> true);
        PEERS.on(
                "GET",
                "/channels/api/internal/channels/" + channel,
                request -> Reply.json(
                        200,
                        "{\"id\":\"%s\",\"serverId\":\"%s\",\"type\":\"text\"}".formatted(channel, UUID.randomUUID())));
    }

    @Test
    @Tag("R-MSG-07")
    void posts_of_many_at_once_are_numbered_without_gaps_and_all_there() {
        var author = person(UUID.randomUUID());
        post(author, "first").is(201);
        var seqs = IntStream.range(0, 200)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> post(author, "message " + number)
                        .is(201)
                        .json()
                        .path("seq")
                        .asLong()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(seqs)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 201).boxed().toList());
        var events = author.get("/channels/" + channel + "/events?after=100&limit=100")
                .is(200);
        assertThat(events.json().path("items").findValuesAsText("op")).hasSize(100);
    }

    @Test
    void one_refused_post_of_a_group_takes_no_number_and_disturbs_no_other() {
        var author = person(UUID.randomUUID());
        author.with("Idempotency-Key", "taken")
                .post(messages(), content("first"))
                .is(201);
        var answers = IntStream.range(0, 40)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> number % 4 == 0
                        ? author.with("Idempotency-Key", "taken").post(messages(), content("other"))
                        : post(author, "fine")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();

        assertThat(answers).containsOnly(201, 422);
        assertThat(author.get(messages() + "?limit=1")
                        .json()
                        .path("items")
                        .get(0)
                        .path("seq")
                        .asLong())
                .isEqualTo(31);
    }

    @Test
    void twenty_repeats_at_once_with_one_key_make_one_message() {
        var author = person(UUID.randomUUID()).with("Idempotency-Key", "once");
        var ids = IntStream.range(0, 20)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> post(author, "once").is(201).text("id")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
    }

    @Test
    @Tag("R-AUTHZ-01")
    void while_permify_is_down_nobody_may_post() {
        PERMIFY.goDown();

        var refused = post(person(UUID.randomUUID()), "hello").isProblem(503, "unavailable");
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }

    @Test
    void who_may_read_but_not_write_is_told_which_permission_is_missing() {
        PERMIFY.allowOnly(question -> question.permission().equals("read"));

        assertThat(post(person(UUID.randomUUID()), "hello")
                        .isProblem(403, "missing-permission")
                        .text("permission"))
                .isEqualTo("channel:write");
    }

    @Test
    void a_channel_that_is_not_there_is_a_404() {
        person(UUID.randomUUID())
                .post("/channels/" + UUID.randomUUID() + "/messages", content("hello"))
                .isProblem(404, "not-found");
    }

    private Answer post(Client author, String text) {
        return author.post(messages(), content(text));
    }

    private static String content(String text) {
        return "{\"content\":\"%s\"}".formatted(text);
    }

    private String messages() {
        return "/channels/" + channel + "/messages";
    }
}
