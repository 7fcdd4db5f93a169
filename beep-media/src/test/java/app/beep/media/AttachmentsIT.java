package app.beep.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.EventId;
import app.beep.common.ids.ServerId;
import app.beep.events.Audience;
import app.beep.events.EventHeader;
import app.beep.events.PublishedEvent;
import app.beep.local.testing.Answer;
import app.beep.local.testing.Decisions;
import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.ServiceIT;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which message a file belongs to, through the WAR that was built. */
@Tag("R-MSG-05")
@Tag("R-MEDIA-02")
class AttachmentsIT extends ServiceIT {
    private static final Decisions PERMIFY = new Decisions(PEERS);

    /** What beep-messaging has told so far; it only grows, as an outbox does. */
    private static final List<String> TOLD = new CopyOnWriteArrayList<>();

    private final UUID uploader = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();
    private final UUID channel = UUID.randomUUID();
    private final UUID server = UUID.randomUUID();
    private final MediaClient alice = new MediaClient(SERVICE.api(), TOKENS.ofPerson(uploader));

    @BeforeEach
    void messagingAndPermifyAnswer() {
        PERMIFY.comeBack();
        PERMIFY.allowOnly(question -> true);
        PEERS.on("GET", "/messaging/api/internal/attachments", request -> Reply.json(200, "{\"items\":[]}"));
        PEERS.on("GET", "/messaging/api/internal/events", request -> events(request.path()));
    }

    @Test
    void once_claimed_a_file_is_seen_by_those_who_may_read_the_channel_and_nobody_else() {
        var id = upload();
        PERMIFY.allowOnly(question -> question.user().equals(reader.toString())
                && question.permission().equals("read")
                && question.entity().equals("channel:" + channel));

        claim(UUID.randomUUID(), id).is(200);

        assertThat(as(reader).download(id).body()).asString(UTF_8).isEqualTo("content");
        assertThat(alice.download(id).statusCode()).isEqualTo(404);
        assertThat(as(UUID.randomUUID()).download(id).statusCode()).isEqualTo(404);
    }

    @Test
    void while_permify_is_down_nobody_reads_an_attached_file() {
        var id = upload();
        claim(UUID.randomUUID(), id).is(200);
        PERMIFY.goDown();

        assertThat(as(UUID.randomUUID()).download(id).statusCode()).isEqualTo(503);
    }

    @Test
    void an_attached_file_cannot_be_deleted_by_its_uploader() {
        var id = upload();
        claim(UUID.randomUUID(), id).is(200);

        assertThat(alice.call("DELETE", id).statusCode()).isEqualTo(409);
        assertThat(as(reader).call("DELETE", id).statusCode()).isEqualTo(404);
    }

    @Test
    void of_many_posts_at_once_one_gets_the_file() {
        var id = upload();
        var answers = IntStream.range(0, 20)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> claim(UUID.randomUUID(), id)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();

        assertThat(answers).containsOnly(200, 422);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void files_are_claimed_all_or_none() {
        var free = upload();
        var taken = upload();
        claim(UUID.randomUUID(), taken).is(200);

        claim(UUID.randomUUID(), free, taken).isProblem(422, "unknown-attachment");
        claim(UUID.randomUUID(), free, UUID.randomUUID().toString()).isProblem(422, "unknown-attachment");

        var claimed = claim(UUID.randomUUID(), free).is(200);
        assertThat(claimed.json().path("items").get(0).path("url").asText()).isEqualTo("/api/media/" + free);
    }

    @Test
    void another_persons_file_cannot_be_attached() {
        var id = new MediaClient(SERVICE.api(), TOKENS.ofPerson(UUID.randomUUID()))
                .upload("a.txt", "x".getBytes(UTF_8))
                .text("id");

        claim(UUID.randomUUID(), id).isProblem(422, "unknown-attachment");
    }

    @Test
    void the_same_claim_may_be_made_again_and_released() {
        var id = upload();
        var claim = UUID.randomUUID();
        claim(claim, id).is(200);
        claim(claim, id).is(200);

        service("messaging").delete("/internal/claims/" + claim).is(204);
        assertThat(alice.download(id).statusCode()).isEqualTo(200);
        claim(UUID.randomUUID(), id).is(200);
    }

    @Test
    void only_messaging_claims() {
        var path = "/internal/claims/" + UUID.randomUUID();

        service("notify").put(path, wanted(UUID.randomUUID(), upload())).isProblem(403, "forbidden");
        person(uploader).put(path, wanted(UUID.randomUUID(), upload())).isProblem(403, "forbidden");
    }

    @Test
    void a_claim_without_a_message_is_let_go() throws SQLException {
        var id = upload();
        claim(UUID.randomUUID(), id).is(200);
        assertThat(alice.call("DELETE", id).statusCode()).isEqualTo(409);

        sql("update file set claimed_at = now() - interval '1 hour' where id = '%s'".formatted(id));

        await().until(() -> alice.call("DELETE", id).statusCode() == 204);
    }

    @Test
    void a_claim_whose_message_is_there_is_kept_although_its_event_was_missed() throws SQLException {
        var id = upload();
        var message = UUID.randomUUID();
        claim(UUID.randomUUID(), id).is(200);
        PEERS.on(
                "GET",
                "/messaging/api/internal/attachments",
                request -> Reply.json(
                        200,
                        "{\"items\":[{\"mediaId\":\"%s\",\"messageId\":\"%s\",\"channelId\":\"%s\",\"serverId\":\"%s\"}]}"
                                .formatted(id, message, channel, server)));

        sql("update file set claimed_at = now() - interval '1 hour' where id = '%s'".formatted(id));

        await().until(() -> isConfirmed(id));
        assertThat(as(reader).download(id).statusCode()).isEqualTo(200);
    }

    @Test
    void a_message_that_was_committed_keeps_its_files_and_takes_them_along_when_it_goes() throws IOException {
        var id = upload();
        var message = UUID.randomUUID();
        claim(UUID.randomUUID(), id).is(200);

        told(
                "message.created",
                "{\"id\":\"%s\",\"seq\":1,\"pinned\":false,\"attachments\":[{\"id\":\"%s\",\"size\":7}]}"
                        .formatted(message, id));
        await().until(() -> isConfirmed(id));
        assertThat(as(reader).download(id).statusCode()).isEqualTo(200);

        told("message.deleted", "{\"id\":\"%s\",\"channelId\":\"%s\"}".formatted(message, channel));
        await().until(() -> as(reader).download(id).statusCode() == 404);
        await().until(() -> !Files.exists(bytes(id)));
    }

    @Test
    void what_nobody_attaches_within_a_day_is_swept() throws SQLException {
        var id = upload();
        var kept = upload();
        claim(UUID.randomUUID(), kept).is(200);

        sql("update file set uploaded_at = now() - interval '25 hours' where id in ('%s', '%s')".formatted(id, kept));

        await().until(() -> alice.download(id).statusCode() == 404 && !Files.exists(bytes(id)));
        assertThat(as(reader).download(kept).statusCode()).isEqualTo(200);
    }

    @Test
    void bytes_without_a_row_are_swept() throws IOException {
        var known = upload();
        var lost = bytes(UUID.randomUUID().toString());
        Files.createDirectories(lost.getParent());
        Files.writeString(lost, "left by a crash");
        var hoursAgo = FileTime.from(Instant.now().minusSeconds(3 * 3600));
        Files.setLastModifiedTime(bytes(known), hoursAgo);
        Files.setLastModifiedTime(lost, hoursAgo);

        await().until(() -> !Files.exists(lost));
        assertThat(alice.download(known).statusCode()).isEqualTo(200);
    }

    private String upload() {
        return alice.upload("a.txt", "content".getBytes(UTF_8)).is(201).text("id");
    }

    private static MediaClient as(UUID user) {
        return new MediaClient(SERVICE.api(), TOKENS.ofPerson(user));
    }

    private Answer claim(UUID claim, String... ids) {
        return service("messaging").put("/internal/claims/" + claim, wanted(UUID.randomUUID(), ids));
    }

    private String wanted(UUID message, String... ids) {
        var list = Stream.of(ids).map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]"));
        return "{\"uploaderId\":\"%s\",\"messageId\":\"%s\",\"channelId\":\"%s\",\"serverId\":\"%s\",\"mediaIds\":%s}"
                .formatted(uploader, message, channel, server, list);
    }

    private void told(String type, String data) {
        var audience = new Audience.Channel(new ChannelId(channel), new ServerId(server));
        var position = TOLD.size() + 1L;
        var header = new EventHeader(EventId.next(), type, Instant.now(), audience, null, null, position, null, null);
        TOLD.add(TextNode.valueOf(PublishedEvent.of(header, data).text()).toString());
    }

    private static Reply events(String path) {
        var told = List.copyOf(TOLD);
        var after = path.contains("after=") ? Integer.parseInt(path.replaceAll(".*after=(\\d+).*", "$1")) : told.size();
        var items = told.subList(Math.min(after, told.size()), told.size());
        return Reply.json(
                200, "{\"head\":%d,\"position\":%d,\"items\":%s}".formatted(told.size(), after + items.size(), items));
    }

    private static boolean isConfirmed(String id) throws SQLException {
        try (var database = SERVICE.database();
                var statement = database.createStatement();
                var row = statement.executeQuery("select confirmed from file where id = '" + id + "'")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void sql(String change) throws SQLException {
        try (var database = SERVICE.database();
                var statement = database.createStatement()) {
            statement.execute(change);
        }
    }

    private static Path bytes(String id) {
        return Path.of(SERVICE.setting("BEEP_MEDIA_FOLDER"), "files", id.substring(34), id);
    }
}
