package app.beep.tests.strangers;

import java.util.List;
import java.util.stream.Stream;

/** All attacks there are. */
public final class Attacks {
    private Attacks() {}

    public static List<Attack> all() {
        return Stream.<Attack[]>of(RequestAttack.values(), SocketAttack.values(), BodyAttack.values())
                .flatMap(Stream::of)
                .toList();
    }
}
