package app.beep.local.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.PostgresExtension;
import app.beep.local.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the outbox that the shared migrations make numbers its events (R-RT-06). */
@Tag("R-RT-06")
@ExtendWith(PostgresExtension.class)
class NumberingTest {
    private static final Path SCRIPTS = Path.of("../beep-common/src/main/resources/db/migration/common");
    private static final int WRITERS = 4;
    private static final int EACH = 50;
    private static final int ALL = WRITERS * EACH;

    private final TestPostgres postgres;
    private String url;

    /** A row of {@code outbox_number}. */
    private record Numbered(long head, @Nullable String event) {}

    NumberingTest(TestPostgres postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void migrate() throws SQLException, IOException {
        url = postgres.newDatabase();
        try (var database = open();
                var scripts = Files.list(SCRIPTS)) {
            for (var script : scripts.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                execute(database, Files.readString(script));
            }
        }
    }

    @Test
    void several_writers_and_relays_leave_no_gap_and_tell_each_event_once() throws Exception {
        List<Numbered> told;
        try (var threads = Executors.newCachedThreadPool()) {
            var relays = Stream.generate(() -> threads.submit(this::numberAll))
                    .limit(2)
                    .toList();
            for (var writer : threads.invokeAll(
                    Stream.generate(this::writing).limit(WRITERS).toList())) {
                writer.get();
            }
            told = new ArrayList<>();
            for (var relay : relays) {
                told.addAll(relay.get());
            }
        }
        try (var database = open()) {
            assertThat(positions(database))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, ALL).boxed().toList());
            assertThat(told.stream().map(Numbered::event)).hasSize(ALL).doesNotHaveDuplicates();
            assertThat(told.stream().mapToLong(Numbered::head).max()).hasValue(ALL);
            assertThat(number(database, 10)).containsExactly(new Numbered(ALL, null));
        }
    }

    @Test
    void whoever_comes_while_another_is_at_it_gets_nothing_and_numbers_nothing_twice() throws Exception {
        try (var first = open();
                var second = open()) {
            write(first);
            first.setAutoCommit(false);
            assertThat(number(first, 10)).extracting(Numbered::head).containsExactly(1L);

            assertThat(number(second, 10)).isEmpty();
            first.commit();
            assertThat(number(second, 10)).containsExactly(new Numbered(1, null));
        }
    }

    @Test
    void what_is_not_committed_yet_has_no_position_and_gets_the_next_one_later() throws Exception {
        try (var slow = open();
                var fast = open()) {
            slow.setAutoCommit(false);
            write(slow);
            write(fast);
            assertThat(number(fast, 10)).extracting(Numbered::head).containsExactly(1L);

            slow.commit();
            assertThat(number(fast, 10)).extracting(Numbered::head).containsExactly(2L);
        }
    }

    private Callable<Boolean> writing() {
        return () -> {
            try (var database = open()) {
                for (int written = 0; written < EACH; written++) {
                    write(database);
                }
            }
            return true;
        };
    }

    private List<Numbered> numberAll() throws SQLException {
        var told = new ArrayList<Numbered>();
        try (var database = open()) {
            var head = 0L;
            while (head < ALL) {
                var rows = number(database, 10);
                rows.stream().filter(row -> row.event() != null).forEach(told::add);
                head = rows.isEmpty() ? head : rows.getFirst().head();
            }
        }
        return told;
    }

    private static List<Numbered> number(Connection database, int most) throws SQLException {
        var numbered = new ArrayList<Numbered>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select head, id from outbox_number(" + most + ")")) {
            while (rows.next()) {
                numbered.add(new Numbered(rows.getLong(1), rows.getString(2)));
            }
        }
        return numbered;
    }

    private static List<Long> positions(Connection database) throws SQLException {
        var positions = new ArrayList<Long>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select position from outbox order by position")) {
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
        }
        return positions;
    }

    private static void write(Connection database) throws SQLException {
        execute(database, """
                insert into outbox (id, type, occurred_at, audience, facts)
                values (gen_random_uuid(), 'tried', now(), 'services', '{}')
                """);
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url);
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
