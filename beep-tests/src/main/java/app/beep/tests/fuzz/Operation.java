package app.beep.tests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One operation as it is documented.
 *
 * @param path below {@code /api}, with names in braces
 * @param bodyType the media type of its body, empty without one
 * @param statuses all that it may answer with
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        String bodyType,
        @Nullable JsonNode body,
        Set<Integer> statuses) {

    /** @param place {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String place, JsonNode schema) {}

    String name() {
        return method + " " + path;
    }

    Stream<Parameter> parameters(String place) {
        return parameters.stream().filter(parameter -> parameter.place().equals(place));
    }

    /** Whether a path is one of this operation's, with or without a slash behind it, as Jakarta REST has it. */
    boolean isAt(String concrete) {
        return Pattern.matches(
                Stream.of(path.split("/", -1))
                        .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                        .collect(Collectors.joining("/", "", "/?")),
                concrete);
    }

    /** How much of the path is fixed: of two operations at one path the more particular one answers. */
    long fixedSegments() {
        return Stream.of(path.split("/"))
                .filter(segment -> !segment.startsWith("{"))
                .count();
    }
}
