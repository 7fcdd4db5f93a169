package app.beep.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.events.catalogue.EventTypes;
import jakarta.json.JsonString;
import org.junit.jupiter.api.Test;

class EventSchemaTest {
    private final jakarta.json.JsonObject schemas =
            EventSchema.document().getJsonObject("components").getJsonObject("schemas");

    @Test
    void every_type_of_event_is_one_of_the_frames() {
        assertThat(schemas.getJsonObject("EventFrame").getJsonArray("oneOf"))
                .hasSize(EventTypes.names().size());
        assertThat(schemas.getValue("/MessageCreatedFrame/properties/type/const")
                        .toString())
                .isEqualTo("\"message.created\"");
    }

    @Test
    void what_may_be_absent_is_not_required() {
        var required =
                schemas.getJsonObject("MessageView").getJsonArray("required").getValuesAs(JsonString.class);

        assertThat(required)
                .extracting(JsonString::getString)
                .contains("id", "seq")
                .doesNotContain("replyTo");
    }

    @Test
    void ids_closed_sets_and_times_are_what_they_are_on_the_wire() {
        assertThat(schemas.getValue("/MessageView/properties/id/format").toString())
                .isEqualTo("\"uuid\"");
        assertThat(schemas.getValue("/MessageView/properties/timestamp/format").toString())
                .isEqualTo("\"date-time\"");
        assertThat(schemas.getValue("/MemberLeft/properties/reason/enum").toString())
                .isEqualTo("[\"left\",\"kicked\"]");
    }
}
