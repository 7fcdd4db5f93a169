package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import app.beep.local.platform.Platform;
import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Frame;
import app.beep.tests.client.GatewayClient;
import app.beep.tests.client.Message;
import app.beep.tests.client.Person;
import app.beep.tests.faults.RedisListener;
import app.beep.tests.faults.ResumingListener;
import app.beep.tests.platform.Management;
import app.beep.tests.platform.SystemTest;
import app.beep.tests.platform.Together;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With two instances of messaging and of the real-time gateway; skipped where one server hosts everything. */
@SystemTest
@Tag("split")
@Tag("R-RT-04")
class SeveralInstancesIT {
    private static final int SOCKETS = 4;

    private final Platform platform;
    private final Person alice;
    private final Person bob;
    private final Channel general;

    SeveralInstancesIT(Beep beep, Platform platform) {
        this.platform = platform;
        alice = beep.signsUp("alice");
        bob = beep.signsUp("bob");
        var club = alice.createsServer();
        general = alice.opensChannel(club, "general");
        alice.letsIn(club, bob);
    }

    @BeforeEach
    void only_where_there_are_two() {
        assumeThat(platform.hosts("notify")).as("instances of notify").hasSize(2);
    }

    @Test
    @Tag("R-RT-06")
    void an_event_travels_through_redis_to_sockets_on_both_instances() {
        var sockets = socketsOnBothInstances(bob);
        try (var redis = new RedisListener(platform.environment(), "messaging")) {
            var posted = alice.posts("hello, both").in(general);

            sockets.forEach(socket ->
                    assertThat(socket.awaitMessage("hello, both").message()).isEqualTo(posted));
            assertThat(redis.heard(posted.id().toString())).isTrue();
        } finally {
            sockets.forEach(GatewayClient::close);
        }
    }

    @Test
    @Tag("R-MSG-07")
    void posts_through_both_instances_of_messaging_reach_every_socket_once_and_in_order() {
        var sockets = socketsOnBothInstances(bob);
        try {
            var posts = 40;
            Together.times(
                    posts,
                    number -> (number % 2 == 0 ? alice : bob)
                            .posts("post " + number)
                            .in(general));

            for (var socket : sockets) {
                socket.awaitAll("posts", frame -> frame.is("event") && frame.seq() > 0, posts);
                assertThat(socket.eventsOf(general))
                        .extracting(Frame::seq)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, posts)
                                .mapToObj(Long::valueOf)
                                .toList());
            }
        } finally {
            sockets.forEach(GatewayClient::close);
        }
    }

    @Test
    @Tag("R-RT-03")
    void who_was_on_an_instance_that_dies_goes_on_at_the_other_without_gap_or_double() {
        var listeners = IntStream.range(0, SOCKETS)
                .mapToObj(number -> ResumingListener.start(bob, general))
                .toList();
        alice.posts("before").in(general);
        var victim = platform.hosts("notify").getLast();

        platform.kill(victim);
        alice.posts("while it is down").in(general);
        alice.posts("after").in(general);

        for (var listener : listeners) {
            await().atMost(Duration.ofMinutes(1)).until(() -> listener.lastSeq() == 3);
            assertThat(listener.heard())
                    .extracting(Message::content)
                    .containsExactly("before", "while it is down", "after");
            listener.stop();
        }
        assertThat(listeners).anyMatch(listener -> listener.connections() > 1);
        platform.restart(victim);
    }

    private List<GatewayClient> socketsOnBothInstances(Person person) {
        var before = connections();
        var sockets = IntStream.range(0, SOCKETS)
                .mapToObj(number -> person.connects())
                .toList();
        await("sockets on both instances").until(() -> {
            var now = connections();
            return IntStream.range(0, now.size()).allMatch(instance -> now.get(instance) > before.get(instance));
        });
        return sockets;
    }

    private List<Double> connections() {
        return platform.hosts("notify").stream()
                .map(instance -> platform.management().getOrDefault(instance, URI.create("")))
                .map(address -> new Management(List.of(address)).metric("beep_notify_connections"))
                .toList();
    }
}
