package app.beep.notify.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.notify.gateway.entity.CloseCode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-07")
class NewcomersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SendersWorld world = new SendersWorld(2);
    private final Map<Connection, FakeOutlet> outlets = new LinkedHashMap<>();
    private long now = -1;
    private final Newcomers newcomers = new Newcomers(3, 5, PATIENCE, () -> now);

    @Test
    void the_oldest_of_an_address_goes_when_too_many_come_from_it() {
        var first = comes("a");
        var others = List.of(comes("a"), comes("a"), comes("a"));
        assertThat(codeOf(first)).isEqualTo(CloseCode.TOO_MANY_CONNECTIONS);
        assertThat(others).allMatch(Connection::isOpen);
        assertThat(newcomers.size()).isEqualTo(3);
    }

    @Test
    void the_oldest_of_the_address_with_most_goes_when_too_many_come_from_all() {
        var alone = comes("b");
        var first = comes("a");
        comes("a");
        comes("a");
        comes("c");
        var last = comes("d");
        assertThat(codeOf(first)).isEqualTo(CloseCode.TOO_MANY_CONNECTIONS);
        assertThat(alone.isOpen()).isTrue();
        assertThat(last.isOpen()).isTrue();
    }

    @Test
    void who_has_said_who_they_are_counts_no_more() {
        for (int one = 0; one < 20; one++) {
            newcomers.arrived(comes("a"));
        }
        assertThat(outlets.keySet()).allMatch(Connection::isOpen);
        assertThat(newcomers.size()).isZero();
    }

    @Test
    void who_says_nothing_goes_when_the_patience_has_ended_and_no_sooner() {
        var early = comes("a");
        passes(Duration.ofSeconds(1));
        var late = comes("a");
        passes(PATIENCE.minusSeconds(1));
        newcomers.closeSilent();
        assertThat(early.isOpen()).isTrue();
        passes(Duration.ofNanos(1));
        newcomers.closeSilent();
        assertThat(codeOf(early)).isEqualTo(CloseCode.NOT_AUTHENTICATED);
        assertThat(late.isOpen()).isTrue();
        assertThat(newcomers.size()).isEqualTo(1);
    }

    @Test
    void the_budget_holds_however_many_come_at_once() {
        var many = new Newcomers(50, 120, PATIENCE, () -> now);
        var connections =
                IntStream.range(0, 1_000).mapToObj(any -> connection()).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int one = 0; one < connections.size(); one++) {
                var connection = connections.get(one);
                var address = "address " + one % 4;
                threads.execute(() -> many.await(connection, address));
            }
        }
        assertThat(many.size()).isEqualTo(120);
        assertThat(connections.stream().filter(Connection::isOpen)).hasSize(120);
    }

    private Connection comes(String address) {
        var connection = connection();
        newcomers.await(connection, address);
        return connection;
    }

    private Connection connection() {
        var outlet = new FakeOutlet();
        var connection = world.connection(outlet);
        outlets.put(connection, outlet);
        return connection;
    }

    private CloseCode codeOf(Connection connection) {
        world.threads.runAll();
        return outlets.get(connection).closedWith();
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }
}
