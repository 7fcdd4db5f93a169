package app.beep.events;

import app.beep.common.ids.EventId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a producer has just numbered: the last position, and the events that lead up to it, in their order. Whoever listens
 * to some topics knows by it whether anything of them has been lost on the way.
 */
public record Positions(long head, List<Numbered> events) {

    /** An event that has its position now, with the topics under which it was published. */
    public record Numbered(EventId id, Set<Topic> topics) {}

    /** The channel of Redis on which a producer publishes them. */
    public static String channel(String producer) {
        return "beep:" + producer + ":positions";
    }

    /** The position before the first of the events. */
    public long before() {
        return head - events.size();
    }

    /** Words separated by blanks: the head, then {@code <id>=<topic>,<topic>} for each event. */
    public String text() {
        return Stream.concat(Stream.of(Long.toString(head)), events.stream().map(Positions::word))
                .collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException when the text is not one of ours */
    public static Positions read(String text) {
        var words = text.split(" ", -1);
        var events = new ArrayList<Numbered>(words.length - 1);
        for (int i = 1; i < words.length; i++) {
            events.add(numbered(words[i]));
        }
        return new Positions(Long.parseLong(words[0]), events);
    }

    private static String word(Numbered event) {
        return event.id() + "=" + event.topics().stream().map(Topic::name).collect(Collectors.joining(","));
    }

    private static Numbered numbered(String word) {
        var end = word.indexOf('=');
        if (end < 0) {
            throw new IllegalArgumentException("not a numbered event");
        }
        var topics =
                Stream.of(word.substring(end + 1).split(",")).map(Topic::new).collect(Collectors.toUnmodifiableSet());
        return new Numbered(EventId.of(word.substring(0, end)), topics);
    }
}
