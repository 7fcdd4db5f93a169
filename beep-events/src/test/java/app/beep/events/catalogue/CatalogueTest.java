package app.beep.events.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.common.json.JsonBinding;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type of event is held to its example, {@code <type>.json}: clients depend on it. */
@Tag("R-RT-06")
class CatalogueTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/events");

    static Stream<String> types() {
        return EventTypes.names().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_reads_and_writes_its_example(String type) throws IOException {
        var example = example(type);
        var event = EventTypes.read(type, example.toString());

        assertThat(EventTypes.nameOf(event)).isEqualTo(type);
        assertThat(JsonBinding.object(EventTypes.wire(event))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_leaves_no_member_out(String type) throws IOException {
        var members = Stream.of(EventTypes.wireClass(type).getRecordComponents())
                .map(component -> component.getName())
                .toList();

        assertThat(example(type).keySet()).containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void every_example_is_one_of_an_event() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(EventTypes.names());
        }
    }

    @Test
    void what_is_stored_of_a_message_has_no_text() throws IOException {
        var created =
                EventTypes.read("message.created", example("message.created").toString());

        assertThat(JsonBinding.object(created.facts()).keySet()).containsExactlyInAnyOrder("id", "channelId");
    }

    @Test
    void what_is_stored_of_a_member_has_no_name() throws IOException {
        var joined = EventTypes.read("member.joined", example("member.joined").toString());

        assertThat(JsonBinding.object(joined.facts()).getJsonObject("user").keySet())
                .containsExactly("id");
    }

    private static JsonObject example(String type) throws IOException {
        return JsonBinding.parse(Files.readString(EXAMPLES.resolve(type + ".json")));
    }
}
