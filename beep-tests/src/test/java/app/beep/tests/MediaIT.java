package app.beep.tests;

import static app.beep.tests.platform.ProblemAssert.assertThatProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Media;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.platform.Together;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files in messages: those who may read the channel get them byte for byte, nobody else learns that they exist. */
@SystemTest
@Tag("R-MEDIA-01")
@Tag("R-MEDIA-02")
@Tag("R-MSG-05")
class MediaIT {
    private final Beep beep;

    MediaIT(Beep beep) {
        this.beep = beep;
    }

    @Test
    void a_picture_in_a_message_is_read_by_members_only_and_not_after_a_kick() throws IOException {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        var stranger = beep.signsUp("stranger");
        var club = alice.createsServer();
        var general = alice.opensChannel(club, "general");
        alice.letsIn(club, bob);
        var picture = picture();
        var media = alice.uploads("sunset.png", picture);

        assertThat(media.contentType()).isEqualTo("image/png");
        assertThat(media.width()).isEqualTo(40);
        assertThat(media.height()).isEqualTo(30);
        assertThat(bob.downloads(media).statusCode()).isEqualTo(404);

        try (var socket = bob.connects()) {
            var posted = alice.posts("look").with(media).in(general);
            assertThat(posted.attachments()).containsExactly(media);
            assertThat(socket.awaitMessage("look").message().attachments()).containsExactly(media);
        }
        assertThat(bob.reads(general).items().getFirst().attachments()).containsExactly(media);
        assertThat(bob.downloads(media).body()).isEqualTo(picture);
        var part = bob.get("/media/" + media.id()).with("Range", "bytes=1-3").sendForBytes();
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).asString(UTF_8).isEqualTo("PNG");
        assertThat(stranger.downloads(media).statusCode()).isEqualTo(404);
        assertThatProblem(beep.get("/media/" + media.id()).send()).hasStatus(401);

        alice.kicks(bob, club);
        assertThat(bob.downloads(media).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_in_a_restricted_channel_is_seen_by_those_who_may_read_it() {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        var club = alice.createsServer();
        var board = alice.opensRestrictedChannel(club, "board");
        alice.letsIn(club, bob);
        var minutes = alice.uploads("minutes.txt", "secret".getBytes(UTF_8));
        alice.posts("").with(minutes).in(board);

        assertThat(alice.downloads(minutes).body()).asString(UTF_8).isEqualTo("secret");
        assertThat(bob.downloads(minutes).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_belongs_to_one_message_and_only_its_uploader_attaches_it() {
        var alice = beep.signsUp("alice");
        var bob = beep.signsUp("bob");
        var club = alice.createsServer();
        var general = alice.opensChannel(club, "general");
        alice.letsIn(club, bob);
        var file = alice.uploads("notes.txt", "mine".getBytes(UTF_8));

        assertThatProblem(bob.posts("stolen").with(file).tryIn(general))
                .hasStatus(422)
                .hasType("unknown-attachment");
        var statuses = Together.times(
                8,
                number ->
                        alice.posts("take " + number).with(file).tryIn(general).status());

        assertThat(statuses).containsOnly(201, 422).containsOnlyOnce(201);
        assertThat(alice.reads(general).items()).hasSize(1);
    }

    @Test
    void a_repetition_with_the_same_key_is_one_message_with_its_file() {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        var file = alice.uploads("notes.txt", "once".getBytes(UTF_8));

        var first = alice.posts("once").with(file).withKey("k").in(general);
        var again = alice.posts("once").with(file).withKey("k").in(general);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.attachments()).containsExactly(file);
        assertThat(alice.reads(general).items()).hasSize(1);
    }

    @Test
    void fifty_megabytes_come_through_and_more_is_refused_readably() {
        var alice = beep.signsUp("alice");
        var content = new byte[50 * 1024 * 1024];
        new Random(5).nextBytes(content);

        var media = alice.uploads("large.bin", content);
        assertThat(media.size()).isEqualTo(content.length);
        assertThat(alice.downloads(media).body()).isEqualTo(content);
        alice.delete("/media/" + media.id()).expect(204);

        assertThatProblem(alice.call("POST", "/media")
                        .file("larger.bin", new byte[content.length + 1])
                        .send())
                .hasStatus(413)
                .hasType("too-large");
        assertThatProblem(alice.call("POST", "/media")
                        .file("much-larger.bin", new byte[content.length + 1_000_000])
                        .send())
                .hasStatus(413)
                .hasType("too-large");
    }

    @Test
    void a_file_that_is_not_there_cannot_be_attached() {
        var alice = beep.signsUp("alice");
        var general = alice.opensChannel(alice.createsServer(), "general");
        var none = new Media(UUID.randomUUID(), "none", "text/plain", 1, null, null, "");

        assertThatProblem(alice.posts("look").with(none).tryIn(general))
                .hasStatus(422)
                .hasType("unknown-attachment");
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
