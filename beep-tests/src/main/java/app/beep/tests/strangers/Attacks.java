package app.beep.tests.strangers;

import java.util.List;
import java.util.stream.Stream;

/** All attacks there are. */
public final class Attacks {
    private Attacks() {}

    public static List<Attack> all() {
        return Stream.<Attack[]>of(
                        RequestAttack.values(),
                        CallAttack.values(),
                        IdentityAttack.values(),
                        SocketAttack.values(),
                        BodyAttack.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** @throws java.util.NoSuchElementException when there is none of that name */
    static Attack named(String name) {
        return all().stream()
                .filter(attack -> attack.name().equals(name))
                .findAny()
                .orElseThrow();
    }
}
