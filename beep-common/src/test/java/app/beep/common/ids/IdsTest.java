package app.beep.common.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.json.JsonBinding;
import app.beep.common.problem.ProblemException;
import jakarta.json.bind.JsonbException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final UUID SOME = UUID.fromString("01a20363-f6fa-7659-bb6f-24ea9275fa6c");

    public record Mention(UserId user, @Nullable ChannelId channel, List<RoleId> roles) {}

    @Test
    void an_id_is_its_uuid_in_json_and_comes_back_as_what_it_was() {
        var mention = new Mention(new UserId(SOME), null, List.of(new RoleId(SOME)));
        var json = JsonBinding.write(mention);

        assertThat(json).isEqualTo("{\"roles\":[\"" + SOME + "\"],\"user\":\"" + SOME + "\"}");
        assertThat(JsonBinding.read(json, Mention.class)).isEqualTo(mention);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"user\":\"me\"}", "{\"user\":7}", "{\"user\":{\"value\":\"" + "x" + "\"}}"})
    void what_is_no_id_is_refused(String json) {
        assertThatThrownBy(() -> JsonBinding.read(json, Mention.class)).isInstanceOf(JsonbException.class);
    }

    @Test
    void a_path_names_an_id_of_the_kind_that_the_resource_wants() {
        var converter = new IdParameters().getConverter(ServerId.class, ServerId.class, new Annotation[0]);

        assertThat(converter.fromString(SOME.toString())).isEqualTo(new ServerId(SOME));
        assertThat(converter.toString(new ServerId(SOME))).isEqualTo(SOME.toString());
        assertThatThrownBy(() -> converter.fromString("1-1-1-1-1")).isInstanceOf(ProblemException.class);
    }

    @Test
    void other_parameters_are_left_to_others() {
        assertThat(new IdParameters().getConverter(String.class, String.class, new Annotation[0]))
                .isNull();
    }

    @Test
    void ids_sort_by_the_time_of_their_making() {
        var first = MessageId.next();
        var second = MessageId.next();

        assertThat(first.value()).isLessThan(second.value());
    }
}
