package app.beep.tests.fuzz;

import app.beep.tests.client.Beep;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What all services say of themselves: their operations, and the types that problems may have. */
final class Contract {
    static final List<String> SERVICES =
            List.of("auth", "users", "servers", "channels", "messaging", "notify", "search", "moderation", "media");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head");

    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Set<String> problemTypes = new HashSet<>();

    private Contract() {}

    static Contract read(Beep beep) {
        var contract = new Contract();
        for (var service : SERVICES) {
            contract.add(beep.get("/openapi/" + service).expect(200).json());
        }
        return contract;
    }

    private void add(JsonNode document) {
        var references = new References(document);
        document.at("/components/schemas/Problem/properties/type/enum")
                .forEach(type -> problemTypes.add(type.asText()));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> operation(
                                operation.getKey(),
                                path.getKey(),
                                references.inlined(path.getValue()),
                                references.inlined(operation.getValue())))
                        .forEach(operation -> operations.putIfAbsent(operation.name(), operation)));
    }

    private static Operation operation(String method, String path, JsonNode item, JsonNode described) {
        var parameters = new ArrayList<Operation.Parameter>();
        for (var list : List.of(item.path("parameters"), described.path("parameters"))) {
            list.forEach(parameter -> parameters.add(new Operation.Parameter(
                    parameter.path("name").asText(), parameter.path("in").asText(), parameter.path("schema"))));
        }
        var content = described.at("/requestBody/content").properties().stream().findFirst();
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                parameters,
                content.map(Map.Entry::getKey).orElse(""),
                content.map(type -> type.getValue().path("schema")).orElse(null),
                described.path("responses").properties().stream()
                        .map(response -> Integer.valueOf(response.getKey()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    List<Operation> operations() {
        return List.copyOf(operations.values());
    }

    boolean isProblemType(String type) {
        return problemTypes.contains(type);
    }

    /** The operation that a call is one of; {@code HEAD} is what {@code GET} is, unless it is documented for itself. */
    Optional<Operation> operation(String method, String path) {
        return find(method, path).or(() -> method.equals("HEAD") ? find("GET", path) : Optional.empty());
    }

    /** Whether anything is documented at a path. */
    boolean knows(String path) {
        return operations.values().stream().anyMatch(operation -> operation.isAt(path));
    }

    private Optional<Operation> find(String method, String path) {
        return operations.values().stream()
                .filter(operation -> operation.method().equals(method) && operation.isAt(path))
                .max(Comparator.comparingLong(Operation::fixedSegments));
    }
}
