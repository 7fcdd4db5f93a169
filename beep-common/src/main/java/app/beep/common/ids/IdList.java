package app.beep.common.ids;

import app.beep.common.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ids in a query, separated by commas: {@code ids=a,b,…}, 100 at most. */
public final class IdList {
    private static final int MOST = 100;

    private IdList() {}

    /**
     * The ids of the type that is asked for, such as {@code UserId::new}.
     *
     * @throws ProblemException 400 when it is no such list
     */
    public static <T extends Id> List<T> parse(String ids, Function<UUID, T> type) {
        var parts = Stream.of(ids.split(",")).filter(id -> !id.isBlank()).toList();
        if (parts.size() > MOST) {
            throw ProblemException.malformed("At most " + MOST + " ids at a time.");
        }
        try {
            return parts.stream()
                    .map(id -> type.apply(UUID.fromString(id.trim())))
                    .toList();
        } catch (IllegalArgumentException foreign) {
            throw ProblemException.malformed("ids are UUIDs, separated by commas.");
        }
    }
}
