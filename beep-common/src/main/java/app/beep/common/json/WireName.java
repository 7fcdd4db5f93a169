package app.beep.common.json;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A constant of a closed set that JSON, the database and the contract write in lower case: {@code TEXT} is {@code text}. */
public interface WireName {

    /** The constant's own name; every implementation is an enum. */
    String name();

    default String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that is written so; empty for a foreign word. */
    static <T extends WireName> Optional<T> read(Class<T> type, String wireName) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.wireName().equals(wireName))
                .findFirst();
    }
}
