package app.beep.channels;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.Decisions;
import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.ServiceIT;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Channels through the WAR that was built. */
@Tag("R-CHAN-01")
class ChannelsIT extends ServiceIT {
    private static final Decisions PERMIFY = new Decisions(PEERS);
    private final UUID server = UUID.randomUUID();

    @BeforeEach
    void everybodyMayDoEverything() {
        PERMIFY.allowOnly(question -> true);
    }

    @Test
    void channels_are_listed_by_position() {
        var owner = person(UUID.randomUUID());
        owner.post(channels(), "{\"name\":\"général\",\"type\":\"text\"}").is(201);
        owner.post(channels(), "{\"name\":\"lounge\",\"type\":\"voice\"}").is(201);

        var items = owner.get(channels()).is(200).json().path("items");
        assertThat(items.findValuesAsText("name")).containsExactly("général", "lounge");
        assertThat(items.findValuesAsText("position")).containsExactly("0", "1");
    }

    @Test
    @Tag("R-CHAN-02")
    void a_restricted_channel_is_open_to_its_roles_only() {
        var role = UUID.randomUUID();
        PEERS.on(
                "GET",
                "/servers/api/internal/servers/" + server + "/roles",
                request -> Reply.json(200, "{\"items\":[\"%s\"]}".formatted(role)));
        var channel = person(UUID.randomUUID())
                .post(
                        channels(),
                        "{\"name\":\"staff\",\"type\":\"text\",\"access\":{\"restricted\":true,\"roles\":[{\"roleId\":\"%s\",\"read\":true,\"write\":false}]}}"
                                .formatted(role))
                .is(201)
                .text("id");

        assertThat(PERMIFY.written())
                .contains("channel:%s#reader@role:%s".formatted(channel, role))
                .doesNotContain(
                        "channel:%s#writer@role:%s".formatted(channel, role),
                        "channel:%s#open_read@server:%s".formatted(channel, server));
    }

    @Test
    @Tag("R-CHAN-02")
    void a_role_of_another_server_is_refused() {
        var foreign = UUID.randomUUID();
        PEERS.on(
                "GET",
                "/servers/api/internal/servers/" + server + "/roles",
                request -> Reply.json(200, "{\"items\":[\"%s\"]}".formatted(UUID.randomUUID())));

        var refused = person(UUID.randomUUID())
                .post(
                        channels(),
                        "{\"name\":\"staff\",\"type\":\"text\",\"access\":{\"restricted\":true,\"roles\":[{\"roleId\":\"%s\",\"read\":true,\"write\":true}]}}"
                                .formatted(foreign))
                .isProblem(422, "validation");
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("access.roles[0].roleId");
    }

    @Test
    void who_may_not_read_a_channel_is_told_that_there_is_none() {
        var owner = person(UUID.randomUUID());
        var channel = owner.post(channels(), "{\"name\":\"hidden\",\"type\":\"text\"}")
                .is(201)
                .text("id");
        PERMIFY.allowOnly(question -> !question.permission().equals("read"));

        var other = person(UUID.randomUUID());
        other.get("/channels/" + channel).isProblem(404, "not-found");
        assertThat(other.get(channels()).is(200).json().path("items")).isEmpty();
    }

    @Test
    void a_member_who_may_not_manage_channels_cannot_open_one() {
        PERMIFY.allowOnly(question -> question.permission().equals("is_member"));

        person(UUID.randomUUID())
                .post(channels(), "{\"name\":\"mine\",\"type\":\"text\"}")
                .isProblem(403, "missing-permission");
    }

    @Test
    @Tag("R-SRV-07")
    void a_server_has_at_most_a_hundred_channels_however_many_are_opened_at_once() {
        var owner = person(UUID.randomUUID());
        IntStream.range(0, 96).forEach(number -> open(owner, number));
        var answers = IntStream.range(96, 106)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> open(owner, number)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(Collections.frequency(answers, 201)).isEqualTo(4);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(6);
    }

    private int open(app.beep.local.testing.Client owner, int number) {
        return owner.post(channels(), "{\"name\":\"channel-%d\",\"type\":\"text\"}".formatted(number))
                .status();
    }

    private String channels() {
        return "/servers/" + server + "/channels";
    }
}
