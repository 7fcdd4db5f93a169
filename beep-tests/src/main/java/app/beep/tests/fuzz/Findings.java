package app.beep.tests.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often each operation answered with which status, and every kind of answer that may not be given. For several threads. */
public final class Findings {
    private static final int EXAMPLES = 3;

    private final Map<String, Map<Integer, Integer>> answers = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private final Map<String, List<String>> examples = new TreeMap<>();
    private int calls;

    synchronized void answered(String operation, int status) {
        calls++;
        answers.computeIfAbsent(operation, any -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    synchronized void found(String operation, String fault, String example) {
        var kind = operation + ": " + fault;
        faults.merge(kind, 1, Integer::sum);
        var known = examples.computeIfAbsent(kind, any -> new ArrayList<>());
        if (known.size() < EXAMPLES) {
            known.add(example);
        }
    }

    public synchronized int calls() {
        return calls;
    }

    /** Every kind of answer that may not be given, how often it was, and calls that get it again. */
    public synchronized List<String> faults() {
        return faults.entrySet().stream()
                .map(fault -> "%s (%d times)%n  %s"
                        .formatted(
                                fault.getKey(),
                                fault.getValue(),
                                String.join(
                                        System.lineSeparator() + "  ",
                                        examples.getOrDefault(fault.getKey(), List.of()))))
                .toList();
    }

    /** Calls that were answered with a status of the five hundreds. */
    public synchronized int failures() {
        return answers.values().stream()
                .flatMap(statuses -> statuses.entrySet().stream())
                .filter(status -> status.getKey() >= 500)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The statuses that an operation has answered with. */
    synchronized TreeSet<Integer> statuses(String operation) {
        return new TreeSet<>(answers.getOrDefault(operation, Map.of()).keySet());
    }

    /** A row for each operation: how many calls, and how many of each status. */
    public synchronized String table() {
        var table = new StringBuilder("| operation | calls | answers |").append(System.lineSeparator());
        table.append("|---|---|---|").append(System.lineSeparator());
        answers.forEach((operation, statuses) -> table.append("| %s | %d | %s |%n"
                .formatted(
                        operation,
                        statuses.values().stream().mapToInt(count -> count).sum(),
                        statuses.toString().replaceAll("[{}]", "").replace("=", ": "))));
        return table.toString();
    }
}
