package app.beep.tests.fuzz;

import app.beep.tests.client.Person;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** People with different rights in a server of their own, and the ids of what is in it, by kind. */
final class Club {
    /** A channel and a message that is in it. */
    static final String PLACE = "place";

    private final List<Person> people;
    private final Map<String, Bag> ids = new ConcurrentHashMap<>();

    /** @param people the owner first */
    Club(List<Person> people) {
        this.people = List.copyOf(people);
        people.forEach(person -> add("UserId", person.id().toString()));
    }

    /** The owner as often as all others together. */
    Person somebody(RandomGenerator random) {
        return people.get(random.nextBoolean() ? 0 : random.nextInt(people.size()));
    }

    List<Person> people() {
        return people;
    }

    void add(String kind, String id) {
        ids.computeIfAbsent(kind, any -> new Bag()).add(id);
    }

    @Nullable
    String any(String kind, RandomGenerator random) {
        var known = ids.get(kind);
        return known == null ? null : known.any(random);
    }
}
