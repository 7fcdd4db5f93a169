package app.beep.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ConversationId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.json.JsonBinding;
import app.beep.events.catalogue.MemberEvent.MemberLeft;
import app.beep.events.catalogue.MemberEvent.Reason;
import app.beep.events.catalogue.MessageEvent.MessageDeleted;
import app.beep.events.catalogue.MessageEvent.MessageRef;
import app.beep.events.catalogue.Unknown;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-RT-06")
class PublishedEventTest {
    private static final MessageDeleted DELETED =
            new MessageDeleted(new MessageRef(MessageId.next(), ChannelId.next()));

    static Stream<Audience> audiences() {
        return Stream.of(
                new Audience.Channel(ChannelId.next(), ServerId.next()),
                new Audience.Server(ServerId.next()),
                new Audience.Conversation(ConversationId.next(), people()),
                new Audience.User(people().getFirst()),
                new Audience.Users(people()),
                new Audience.Users(List.of()),
                new Audience.Services());
    }

    private static List<UserId> people() {
        return List.of(new UserId(UUID.randomUUID()), new UserId(UUID.randomUUID()));
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void an_event_survives_its_journey(Audience audience) {
        var event = PublishedEvent.of(Event.of(DELETED, audience).seq(7).access(new AccessVersion(3, 1)));
        var arrived = PublishedEvent.read(event.text());

        assertThat(arrived).isEqualTo(event);
        assertThat(arrived.data()).isEqualTo(DELETED);
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void what_is_absent_stays_absent(Audience audience) {
        var event = PublishedEvent.of(Event.of(DELETED, audience));

        assertThat(PublishedEvent.read(event.text())).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"op\":\"event\"}\n{}",
                "1 01a20363-f6fa-7659-bb6f-24ea9275fa6c message.created 1 services - - -\n{}",
                "2 01a20363-f6fa-7659-bb6f-24ea9275fa6c message.created 1 services - - - - -\n{}",
                "1 x message.created 1 services - - - - -\n{}",
                "1 01a20363-f6fa-7659-bb6f-24ea9275fa6c message.created 1 everybody - - - - -\n{}",
                "1 01a20363-f6fa-7659-bb6f-24ea9275fa6c message.created 1 channel:x - - - - -\n{}",
                "1 01a20363-f6fa-7659-bb6f-24ea9275fa6c message.created 1 services seven - - - -\n{}",
                "1 01a20363-f6fa-7659-bb6f-24ea9275fa6c message.created 1 services - - - - -"
            })
    void what_is_no_event_is_refused(String text) {
        assertThatThrownBy(() -> PublishedEvent.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_header_of_tomorrow_may_have_more_words() {
        var text = "1 01a20363-f6fa-7659-bb6f-24ea9275fa6c message.created 1 services - - - - - more\n{\"data\":{}}";

        assertThat(PublishedEvent.read(text).header().type()).isEqualTo("message.created");
    }

    @Test
    void a_type_of_tomorrow_is_handed_on_although_it_is_not_known() {
        var text = "1 01a20363-f6fa-7659-bb6f-24ea9275fa6c poll.closed 1 services - - - - -\n"
                + "{\"op\":\"event\",\"type\":\"poll.closed\",\"data\":{}}";

        assertThat(PublishedEvent.read(text).data()).isEqualTo(new Unknown("poll.closed"));
    }

    @Test
    void a_frame_for_clients_has_no_members_of_the_header() {
        var channel = new Audience.Channel(ChannelId.next(), ServerId.next());
        var event = PublishedEvent.of(Event.of(DELETED, channel).seq(1).access(new AccessVersion(9, 0)));
        var frame = JsonBinding.parse(event.frame());

        assertThat(frame.keySet()).containsExactlyInAnyOrder("op", "type", "channelId", "serverId", "seq", "data");
        assertThat(frame.getString("type")).isEqualTo("message.deleted");
    }

    @Test
    void people_in_several_shares_are_told_in_each() {
        var everywhere =
                Stream.generate(() -> new UserId(UUID.randomUUID())).limit(2000).toList();

        assertThat(Topic.of(new Audience.Users(everywhere), null)).hasSize(64);
        assertThat(Topic.of(new Audience.Users(List.of()), null)).isEmpty();
    }

    @Test
    void who_comes_into_a_server_is_told_wherever_they_are() {
        var person = people().getFirst();
        var server = ServerId.next();
        var left = PublishedEvent.of(Event.of(new MemberLeft(person, Reason.LEFT), new Audience.Server(server)));

        assertThat(PublishedEvent.read(left.text()).header().subject()).isEqualTo(person);
        assertThat(Topic.of(left.header())).containsExactlyInAnyOrder(Topic.of(server), Topic.of(person));
    }

    @Test
    void positions_survive_their_journey() {
        var some = new Positions.Numbered(
                Event.of(DELETED, new Audience.Services()).id(), Topic.of(new Audience.Services(), null));
        var positions = new Positions(12, List.of(some));

        assertThat(Positions.read(positions.text())).isEqualTo(positions);
        assertThat(positions.before()).isEqualTo(11);
        assertThat(Positions.read("7")).isEqualTo(new Positions(7, List.of()));
    }
}
