package app.beep.events;

import app.beep.common.ids.Id;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one can listen to: a share of the servers, a share of the people, or what only services are told. On Redis it is the
 * channel {@code beep:<producer>:<topic>}, so that an instance hears what its sessions need and little else.
 */
public record Topic(String name) {
    /** How many shares there are; producers and listeners must agree, so it is no setting. */
    static final int SHARES = 64;

    public static final Topic SERVICES = new Topic("services");
    private static final String SERVERS = "events:";
    private static final String PEOPLE = "users:";

    public static Topic of(ServerId server) {
        return new Topic(SERVERS + share(server));
    }

    public static Topic of(UserId user) {
        return new Topic(PEOPLE + share(user));
    }

    /** Where an event is published: in several places when those whom it concerns are in several shares. */
    public static Set<Topic> of(EventHeader event) {
        return of(event.audience(), event.subject());
    }

    /** As for an event with that audience that concerns a person beside it. */
    public static Set<Topic> of(Audience audience, @Nullable UserId subject) {
        return subject == null
                ? of(audience)
                : Stream.concat(of(audience).stream(), Stream.of(of(subject))).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Topic> of(Audience audience) {
        return switch (audience) {
            case Audience.Channel(var channel, var server) -> Set.of(of(server));
            case Audience.Server(var server) -> Set.of(of(server));
            case Audience.Conversation(var conversation, var people) -> of(people);
            case Audience.User(var user) -> Set.of(of(user));
            case Audience.Users(var people) -> of(people);
            case Audience.Services() -> Set.of(SERVICES);
        };
    }

    /** The channel of Redis on which a producer publishes it. */
    public String channel(String producer) {
        return "beep:" + producer + ":" + name;
    }

    private static Set<Topic> of(Collection<UserId> people) {
        return people.stream().map(Topic::of).collect(Collectors.toUnmodifiableSet());
    }

    private static int share(Id id) {
        return Math.floorMod(id.value().hashCode(), SHARES);
    }
}
