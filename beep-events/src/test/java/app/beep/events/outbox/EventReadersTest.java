package app.beep.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-09")
class EventReadersTest {
    private static final String CONSUMERS = """
            {"everyone": {"follows": ["auth"]},
             "services": {"auth": {}, "users": {}, "notify": {"follows": ["users"]}, "search": {"wokenBy": ["users"]}}}
            """;

    @Test
    void who_follows_and_who_is_woken_may_read_and_nobody_else() {
        try (var json = Json.createReader(new StringReader(CONSUMERS))) {
            var consumers = json.readObject();

            assertThat(EventReaders.readers(consumers, "users")).containsOnly("beep-notify", "beep-search");
            assertThat(EventReaders.readers(consumers, "auth"))
                    .containsOnly("beep-auth", "beep-users", "beep-notify", "beep-search");
            assertThat(EventReaders.readers(consumers, "search")).isEmpty();
        }
    }
}
