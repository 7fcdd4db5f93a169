package app.beep.tests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * {@code budget.tsv}: for each kind of request how many statements, questions to Permify, calls to other services and commands to
 * Redis it may make, cold and warm. To change it is to decide something.
 */
public final class Budget {
    public static final List<String> KINDS = List.of("statement", "permify", "peer", "redis");

    private Budget() {}

    /** What a request made others do, by kind. */
    public record Spent(Map<String, Long> cold, Map<String, Long> warm) {
        private List<Long> figures() {
            return List.of(cold, warm).stream()
                    .flatMap(spent -> KINDS.stream().map(kind -> Objects.requireNonNull(spent.get(kind))))
                    .toList();
        }
    }

    /** The requests that cost more than they may, or have no budget. */
    public static List<String> exceeded(Map<String, Spent> spent) {
        var budget = read();
        return spent.entrySet().stream()
                .filter(each -> isMore(each.getValue().figures(), budget.getOrDefault(each.getKey(), List.of())))
                .map(each -> each.getKey() + " " + each.getValue() + ", allowed " + budget.get(each.getKey()))
                .toList();
    }

    /** What was spent, as the file has it. */
    public static String table(Map<String, Spent> spent) {
        return spent.entrySet().stream()
                .map(each -> each.getKey() + "\t"
                        + each.getValue().figures().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "What was spent:\n", "\n"));
    }

    private static boolean isMore(List<Long> spent, List<Long> allowed) {
        for (int i = 0; i < spent.size(); i++) {
            if (i >= allowed.size() || spent.get(i) > allowed.get(i)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<Long>> read() {
        try (var file = Objects.requireNonNull(Budget.class.getResourceAsStream("/budget.tsv"))) {
            var budget = new LinkedHashMap<String, List<Long>>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split("\t")))
                    .forEach(row -> budget.put(
                            row.getFirst(),
                            row.stream().skip(1).map(Long::valueOf).toList()));
            return budget;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
