package app.beep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.Answer;
import app.beep.local.testing.Client;
import app.beep.local.testing.Decisions;
import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.Peers.Request;
import app.beep.local.testing.ServiceIT;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Messages with files, beep-media stood in for. */
@Tag("R-MSG-05")
class AttachmentsIT extends ServiceIT {
    private static final Decisions PERMIFY = new Decisions(PEERS);
    private static final String CLAIMS = "/media/api/internal/claims/";

    private final UUID channel = UUID.randomUUID();
    private final UUID file = UUID.randomUUID();
    private final List<String> claimed = new CopyOnWriteArrayList<>();
    private final List<String> released = new CopyOnWriteArrayList<>();
    private final Client author = person(UUID.randomUUID());

    @BeforeEach
    void theChannelIsThereAndMediaAnswers() {
        PERMIFY.comeBack();
        PERMIFY.allowOnly(question -> true);
        PEERS.on(
                "GET",
                "/channels/api/internal/channels/" + channel,
                request -> Reply.json(
                        200,
                        "{\"id\":\"%s\",\"serverId\":\"%s\",\"type\":\"text\"}".formatted(channel, UUID.randomUUID())));
        mediaAnswers(request -> Reply.json(200, "{\"items\":[%s]}".formatted(media(file))));
        PEERS.on("DELETE", CLAIMS, request -> {
            released.add(claimId(request));
            return new Reply(204, "", "");
        });
    }

    @Test
    void a_file_is_shown_with_its_message_everywhere() {
        var posted = post("look", file).is(201);

        assertThat(posted.json().path("attachments").get(0).path("url").asText())
                .isEqualTo("/api/media/" + file);
        assertThat(posted.json().path("attachments").get(0).path("width").asInt())
                .isEqualTo(31);
        var history = author.get(messages()).json().path("items").get(0);
        var event = author.get("/channels/" + channel + "/events")
                .json()
                .path("items")
                .get(0);
        assertThat(history.path("attachments")).isEqualTo(posted.json().path("attachments"));
        assertThat(event.path("data").path("attachments"))
                .isEqualTo(posted.json().path("attachments"));
        assertThat(author.get(messages() + "/" + posted.text("id")).json().path("attachments"))
                .isEqualTo(posted.json().path("attachments"));
    }

    @Test
    void a_file_needs_no_words() {
        post("  ", file).is(201);
        author.post(messages(), "{\"attachments\":[{\"mediaId\":\"%s\"}]}".formatted(file))
                .is(201);
        post("  ").isProblem(422, "validation");
    }

    @Test
    void a_file_that_cannot_be_had_is_a_422() {
        mediaAnswers(request -> Reply.json(422, "{\"status\":422}"));

        post("look", file).isProblem(422, "unknown-attachment");
        assertThat(author.get(messages()).json().path("items")).isEmpty();
    }

    @Test
    void eleven_files_the_same_twice_or_none_named_are_refused() {
        var eleven = Stream.generate(UUID::randomUUID).limit(11).toArray(UUID[]::new);
        post("look", eleven).isProblem(422, "validation");
        post("look", file, file).isProblem(422, "validation");
        author.post(messages(), "{\"content\":\"x\",\"attachments\":[{}]}").isProblem(422, "validation");
        author.post(messages(), "{\"content\":\"x\",\"attachments\":[null]}").isProblem(422, "validation");
        author.post(messages(), "{\"content\":\"x\",\"attachments\":[{\"mediaId\":\"x\"}]}")
                .isProblem(400, "malformed-request");
        assertThat(claimed).isEmpty();
    }

    @Test
    void who_may_write_but_not_attach_is_told_so() {
        PERMIFY.allowOnly(question -> !question.permission().equals("attach"));

        assertThat(post("look", file).isProblem(403, "missing-permission").text("permission"))
                .isEqualTo("channel:attach");
        post("just words").is(201);
    }

    @Test
    @Tag("R-OPS-00")
    void while_media_is_down_only_posts_with_files_wait() {
        mediaAnswers(request -> Reply.json(500, "{\"status\":500}"));

        assertThat(post("look", file).isProblem(503, "unavailable").header("Retry-After"))
                .isNotEmpty();
        post("just words").is(201);
    }

    @Test
    void a_repetition_claims_with_the_same_name_and_a_stored_one_claims_no_more() {
        var keyed = author.with("Idempotency-Key", "once");
        mediaAnswers(request -> Reply.json(500, "{\"status\":500}"));
        keyed.post(messages(), body("look", file)).isProblem(503, "unavailable");
        mediaAnswers(request -> Reply.json(200, "{\"items\":[%s]}".formatted(media(file))));

        var first = keyed.post(messages(), body("look", file)).is(201);
        assertThat(claimed.stream().distinct()).hasSize(1);
        var claims = claimed.size();

        var again = keyed.post(messages(), body("look", file)).is(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        keyed.post(messages(), body("other", file)).isProblem(422, "idempotency-key-reused");
        assertThat(claimed).hasSize(claims);
        assertThat(released).isEmpty();
    }

    @Test
    void media_learns_which_message_has_a_file() {
        var posted = post("look", file).is(201);

        var answer = service("media").get("/internal/attachments?ids=" + file + "," + UUID.randomUUID());
        assertThat(answer.is(200).json().path("items")).hasSize(1);
        assertThat(answer.json().path("items").get(0).path("messageId").asText())
                .isEqualTo(posted.text("id"));
        service("notify").get("/internal/attachments?ids=" + file).isProblem(403, "forbidden");
        service("media").get("/internal/attachments?ids=x").isProblem(400, "malformed-request");
        assertThat(service("media").get("/internal/attachments").is(200).json().path("items"))
                .isEmpty();
    }

    private void mediaAnswers(Function<Request, Reply> answer) {
        PEERS.on("PUT", CLAIMS, request -> {
            claimed.add(claimId(request));
            return answer.apply(request);
        });
    }

    private static String claimId(Request request) {
        return request.path().substring(CLAIMS.length());
    }

    private Answer post(String content, UUID... files) {
        return author.post(messages(), body(content, files));
    }

    private static String body(String content, UUID... files) {
        var list = Stream.of(files)
                .map(id -> "{\"mediaId\":\"%s\"}".formatted(id))
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"content\":\"%s\",\"attachments\":%s}".formatted(content, list);
    }

    private static String media(UUID id) {
        return "{\"id\":\"%s\",\"name\":\"été.png\",\"contentType\":\"image/png\",\"size\":100,\"width\":31,\"height\":17,\"url\":\"/api/media/%s\"}"
                .formatted(id, id);
    }

    private String messages() {
        return "/channels/" + channel + "/messages";
    }
}
