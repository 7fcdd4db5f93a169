package app.beep.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.Answer;
import app.beep.local.testing.ServiceIT;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files go in and out through the WAR that was built. */
@Tag("R-MEDIA-01")
class FilesIT extends ServiceIT {
    private static final int MOST = 50 * 1024 * 1024;
    private static final int LANES = 64;
    private static final int SHARE = 16;

    private final UUID userId = UUID.randomUUID();
    private final MediaClient alice = client(userId);

    @Test
    @Tag("R-MEDIA-03")
    void a_picture_comes_back_byte_for_byte_with_its_type_and_size() throws IOException {
        var picture = picture();
        var answer = alice.upload("holiday été.png", picture).is(201);

        var media = answer.json();
        assertThat(media.path("name").asText()).isEqualTo("holiday été.png");
        assertThat(media.path("contentType").asText()).isEqualTo("image/png");
        assertThat(media.path("size").asInt()).isEqualTo(picture.length);
        assertThat(media.path("width").asInt()).isEqualTo(31);
        assertThat(media.path("height").asInt()).isEqualTo(17);
        assertThat(media.path("url").asText()).isEqualTo("/api/media/" + answer.text("id"));
        assertThat(answer.header("Location")).endsWith("/api/media/" + answer.text("id"));

        var back = alice.download(answer.text("id"));
        assertThat(back.body()).isEqualTo(picture);
        assertThat(header(back, "Content-Type")).isEqualTo("image/png");
        assertThat(header(back, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(back, "Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(header(back, "Cache-Control")).contains("private", "no-cache");
        assertThat(header(back, "Content-Disposition"))
                .isEqualTo("inline; filename=\"holiday _t_.png\"; filename*=UTF-8''holiday%20%C3%A9t%C3%A9.png");
    }

    @Test
    void a_page_called_a_picture_is_for_saving_only() {
        var page = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
        var id = alice.upload("photo.png", page).is(201).text("id");

        var back = alice.download(id);
        assertThat(header(back, "Content-Type")).startsWith("text/html");
        assertThat(header(back, "Content-Disposition")).startsWith("attachment");
        assertThat(header(back, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_part_of_a_file_can_be_asked_for() {
        var id = text("0123456789");

        var middle = alice.download(id, "Range", "bytes=2-4");
        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.body()).asString(UTF_8).isEqualTo("234");
        assertThat(header(middle, "Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(header(middle, "Content-Length")).isEqualTo("3");

        assertThat(alice.download(id, "Range", "bytes=-3").body())
                .asString(UTF_8)
                .isEqualTo("789");
        assertThat(alice.download(id, "Range", "bytes=0-1,4-5").statusCode()).isEqualTo(200);

        var outside = alice.download(id, "Range", "bytes=10-");
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(header(outside, "Content-Range")).isEqualTo("bytes */10");
        assertThat(header(outside, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_range_of_another_version_gives_the_whole_file() {
        var id = text("0123456789");
        var tag = header(alice.download(id), "ETag");

        assertThat(alice.download(id, "Range", "bytes=2-4", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(alice.download(id, "Range", "bytes=2-4", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(alice.download(id, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(alice.download(id, "If-None-Match", "W/" + tag).statusCode()).isEqualTo(304);
        assertThat(alice.download(id, "If-None-Match", "\"other\", W/" + tag).statusCode())
                .isEqualTo(304);
        assertThat(alice.download(id, "If-Match", "\"other\"").statusCode()).isEqualTo(412);
    }

    @Test
    void the_headers_alone_tell_length_and_type() {
        var id = text("0123456789");

        var head = alice.call("HEAD", id);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo("10");
        assertThat(header(head, "Content-Type")).startsWith("text/plain");
        assertThat(header(head, "Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void fifty_megabytes_are_taken_and_one_byte_more_is_not() {
        var id = alice.uploadOfSize("large.bin", MOST).is(201).text("id");
        assertThat(alice.download(id, "Range", "bytes=-1").body()[0]).isEqualTo((byte) ((MOST - 1) % 251));

        alice.uploadOfSize("larger.bin", MOST + 1L).isProblem(413, "too-large");
        alice.uploadOfSize("much-larger.bin", MOST + 20_000_000L).isProblem(413, "too-large");
        Awaitility.await().untilAsserted(() -> assertThat(parts()).isEmpty());
    }

    @Test
    void an_empty_file_is_refused() {
        alice.upload("empty.txt", new byte[0]).isProblem(422, "validation");
    }

    @Test
    void a_second_part_or_another_field_is_refused_and_leaves_nothing() throws IOException {
        var before = stored();
        var one = MediaClient.part("file", "one.txt", "1".getBytes(UTF_8));
        var two = MediaClient.part("file", "two.txt", "2".getBytes(UTF_8));

        alice.send(MediaClient.form(one, two)).isProblem(422, "validation");
        alice.send(MediaClient.form(MediaClient.part("picture", "one.txt", "1".getBytes(UTF_8))))
                .isProblem(422, "validation");
        alice.send(MediaClient.form()).isProblem(422, "validation");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void what_is_no_form_is_refused() {
        person(userId).post("/media", "{}").isProblem(415, "unsupported-media-type");
        alice.send(java.net.http.HttpRequest.BodyPublishers.ofString("no form at all"))
                .isProblem(422, "validation");
        person(userId)
                .with("Content-Type", "multipart/form-data")
                .post("/media", "")
                .isProblem(400, "malformed-request");
    }

    @Test
    void an_upload_that_is_broken_off_leaves_nothing() throws IOException {
        var before = stored();
        var api = URI.create(SERVICE.api());
        try (var socket = new Socket(api.getHost(), api.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/media HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Length: 900000\r\n"
                            + "Content-Type: multipart/form-data; boundary=%s\r\n\r\n")
                    .formatted(api.getAuthority(), TOKENS.ofPerson(userId), MediaClient.BOUNDARY)
                    .getBytes(UTF_8));
            var part = MediaClient.part("file", "broken.bin", new byte[400_000]);
            out.write(part, 0, part.length - 2);
            out.flush();
            Awaitility.await().untilAsserted(() -> assertThat(parts()).isNotEmpty());
        }
        Awaitility.await().untilAsserted(() -> assertThat(parts()).isEmpty());
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @Tag("R-MEDIA-02")
    void until_it_is_attached_only_its_uploader_sees_a_file() {
        var id = text("secret");
        var stranger = client(UUID.randomUUID());

        assertThat(stranger.download(id).statusCode()).isEqualTo(404);
        assertThat(stranger.call("HEAD", id).statusCode()).isEqualTo(404);
        assertThat(stranger.call("DELETE", id).statusCode()).isEqualTo(404);
        assertThat(alice.download(id).statusCode()).isEqualTo(200);
        anonymous().get("/media/" + id).isProblem(401, "not-authenticated");
    }

    @Test
    void a_file_can_be_deleted_while_it_is_unattached() throws IOException {
        var before = stored();
        var id = text("short-lived");

        assertThat(alice.call("DELETE", id).statusCode()).isEqualTo(204);
        assertThat(alice.call("DELETE", id).statusCode()).isEqualTo(404);
        assertThat(alice.download(id).statusCode()).isEqualTo(404);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void the_same_key_gives_the_first_file_and_keeps_no_second_copy() throws IOException {
        var content = "once".getBytes(UTF_8);
        var first = alice.upload("a.txt", content, "Idempotency-Key", "once").is(201);
        var before = stored();

        var again = alice.upload("a.txt", content, "Idempotency-Key", "once").is(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        alice.upload("a.txt", "other".getBytes(UTF_8), "Idempotency-Key", "once")
                .isProblem(422, "idempotency-key-reused");
        assertThat(stored()).isEqualTo(before);

        alice.call("DELETE", first.text("id"));
        alice.upload("a.txt", content, "Idempotency-Key", "once").isProblem(410, "gone");
    }

    @Test
    void two_hundred_files_may_wait_and_not_one_more_however_many_come_at_once() throws SQLException {
        IntStream.range(0, 195).forEach(number -> text("file " + number));
        var statuses = IntStream.range(0, 16)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> alice.upload("more.txt", ("more " + number).getBytes(UTF_8))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(5);
        alice.upload("more.txt", "x".getBytes(UTF_8)).isProblem(409, "too-many-uploads");
    }

    @Test
    void ten_uploads_of_fifty_megabytes_at_once_need_little_memory() {
        var all = IntStream.range(0, 10)
                .mapToObj(number ->
                        CompletableFuture.supplyAsync(() -> alice.uploadOfSize("large-" + number + ".bin", MOST)))
                .toList();
        var ids = new ArrayList<String>();
        all.forEach(upload -> ids.add(upload.join().is(201).text("id")));

        ids.forEach(id -> alice.call("DELETE", id));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    @Tag("R-OPS-00")
    void without_its_storage_the_service_is_degraded_and_says_so() throws IOException {
        var id = text("still there");
        var away = folder().resolveSibling("media-away");
        Files.move(folder(), away);
        Files.writeString(folder(), "in the way");
        try {
            alice.upload("a.txt", "x".getBytes(UTF_8)).isProblem(503, "unavailable");
            assertThat(alice.download(id).statusCode()).isEqualTo(503);
            assertThat(anonymous()
                            .get("/health/media")
                            .is(200)
                            .json()
                            .path("degraded")
                            .asBoolean())
                    .isTrue();
        } finally {
            Files.delete(folder());
            Files.move(away, folder());
        }
        assertThat(alice.download(id).statusCode()).isEqualTo(200);
    }

    @Test
    void one_slow_reader_takes_a_share_of_the_lanes_and_all_together_not_for_ever() throws Exception {
        var slow = new ArrayList<Socket>();
        var id = alice.uploadOfSize("slow.bin", MOST).is(201).text("id");
        try {
            readSlowly(userId, id, slow);
            assertThat(alice.download(id).statusCode()).isEqualTo(429);
            for (int others = 0; others < LANES / SHARE - 1; others++) {
                var other = UUID.randomUUID();
                readSlowly(
                        other,
                        client(other).uploadOfSize("slow.bin", MOST).is(201).text("id"),
                        slow);
            }
            var late = client(UUID.randomUUID());
            var hers = late.upload("a.txt", "x".getBytes(UTF_8)).is(201).text("id");
            var refused = late.download(hers);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
            assertThat(header(refused, "Content-Disposition")).isEmpty();
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
        Awaitility.await().until(() -> alice.download(id, "Range", "bytes=0-1").statusCode() == 206);
    }

    private static void readSlowly(UUID reader, String id, List<Socket> slow) throws IOException {
        var api = URI.create(SERVICE.api());
        for (int i = 0; i < SHARE; i++) {
            var socket = new Socket(api.getHost(), api.getPort());
            slow.add(socket);
            socket.getOutputStream()
                    .write(("GET /api/media/%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n")
                            .formatted(id, api.getAuthority(), TOKENS.ofPerson(reader))
                            .getBytes(UTF_8));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }

    @Test
    @Tag("R-MEDIA-03")
    void a_photo_does_not_tell_where_it_was_taken() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        var plain = out.toByteArray();
        var where = "\u00ff\u00fe\0\30GPS 45.7640 N 4.8357 E".getBytes(StandardCharsets.ISO_8859_1);
        var photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        photo.write(where);
        photo.write(plain, 2, plain.length - 2);

        var uploaded = alice.upload("photo.jpg", photo.toByteArray()).is(201);

        assertThat(uploaded.json().path("size").asInt()).isEqualTo(plain.length);
        assertThat(uploaded.json().path("width").asInt()).isEqualTo(31);
        assertThat(alice.download(uploaded.text("id")).body()).isEqualTo(plain);
    }

    @Test
    @Tag("R-MEDIA-03")
    void a_picture_that_claims_more_pixels_than_anybody_can_look_at_is_refused() throws IOException {
        var before = stored();
        var lie = picture();
        lie[16] = 0x7F;
        lie[20] = 0x7F;

        alice.upload("bomb.png", lie).isProblem(422, "validation");
        assertThat(stored()).isEqualTo(before);
    }

    private String text(String content) {
        return alice.upload("notes.txt", content.getBytes(UTF_8)).is(201).text("id");
    }

    private static MediaClient client(UUID user) {
        return new MediaClient(SERVICE.api(), TOKENS.ofPerson(user));
    }

    private static String header(java.net.http.HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static long stored() throws IOException {
        var files = folder().resolve("files");
        if (!Files.exists(files)) {
            return 0; // nothing was ever sent
        }
        try (var all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static List<Path> parts() throws IOException {
        try (var all = Files.list(folder().resolve("incoming"))) {
            return all.toList();
        }
    }

    private static Path folder() {
        return Path.of(SERVICE.setting("BEEP_MEDIA_FOLDER"));
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
