package app.beep.local.authorization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A random schema that both engines take, and random tuples in it: with circles, or without any. */
final class RandomSchema {

    private static final List<String> OPERATORS = List.of("or", "and", "not");
    private static final int USERS = 4;

    /** @param accepted what stands behind the relation's name: {@code @user @ta#rb} */
    private record Relation(String name, List<String> accepted) {
        boolean isWalkable() {
            return accepted.stream().noneMatch(type -> type.contains("#") || type.equals("user"));
        }
    }

    final List<String> entities = new ArrayList<>();
    final Set<String> tuples = new LinkedHashSet<>();
    private final Map<String, List<Relation>> relations = new LinkedHashMap<>();
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder("entity user {}\n");
    private final Random random;

    RandomSchema(long seed, boolean circles) {
        random = new Random(seed);
        for (var type : List.of("ta", "tb", "tc")) {
            define(type);
        }
        for (int i = 0; i < 9; i++) {
            entities.add("t" + "abc".charAt(i / 3) + ":" + i);
        }
        for (var entity : entities) {
            relations.get(type(entity)).forEach(relation -> relate(entity, relation, circles));
        }
    }

    String text() {
        return text.toString();
    }

    List<String> users() {
        return IntStream.range(0, USERS).mapToObj(i -> "user:" + i).toList();
    }

    /** The users, and a few sets that stand somewhere. */
    List<String> subjects() {
        var sets = tuples.stream()
                .map(tuple -> tuple.substring(tuple.indexOf('@') + 1))
                .filter(subject -> subject.contains("#"))
                .distinct()
                .limit(4);
        return Stream.concat(users().stream(), sets).toList();
    }

    /** Every relation and permission of an entity. */
    List<String> names(String entity) {
        return names.get(type(entity));
    }

    Set<String> types() {
        return relations.keySet();
    }

    List<String> namesOf(String type) {
        return names.get(type);
    }

    static String type(String entity) {
        return entity.substring(0, entity.indexOf(':'));
    }

    private void define(String type) {
        var below = new ArrayList<>(relations.keySet());
        var own = new ArrayList<Relation>();
        relations.put(type, own);
        names.put(type, new ArrayList<>());
        text.append("entity ").append(type).append(" {\n");
        for (var name : List.of("ra", "rb", "rc", "rd")) {
            var accepted = new LinkedHashSet<String>();
            if (name.equals("rc")) {
                accepted.add(below.isEmpty() ? type : any(below));
            } else if (name.equals("rd")) {
                accepted.add(type);
            } else {
                accepted.add("user");
                own.forEach(relation -> addSometimes(accepted, type + "#" + relation.name()));
                addSometimes(accepted, type + "#" + name);
                below.forEach(other -> addSometimes(accepted, other + "#" + any(List.of("ra", "rb"))));
            }
            own.add(new Relation(name, List.copyOf(accepted)));
            names.get(type).add(name);
            text.append(" relation ").append(name);
            accepted.forEach(kind -> text.append(" @").append(kind));
            text.append('\n');
        }
        for (var name : List.of("pa", "pb", "pc")) {
            text.append(" permission ")
                    .append(name)
                    .append(" = ")
                    .append(expression(type, name, 3))
                    .append('\n');
            names.get(type).add(name);
        }
        text.append("}\n");
    }

    private String expression(String type, String self, int height) {
        if (height == 0 || chance(3)) {
            return operand(type, self);
        }
        return "(" + expression(type, self, height - 1) + " " + any(OPERATORS) + " "
                + expression(type, self, height - 1) + ")";
    }

    private String operand(String type, String self) {
        if (chance(2)) {
            return any(names.get(type));
        }
        var through =
                any(relations.get(type).stream().filter(Relation::isWalkable).toList());
        var goal = through.accepted().getFirst();
        return through.name() + "." + (goal.equals(type) && chance(2) ? self : any(names.get(goal)));
    }

    private void relate(String entity, Relation relation, boolean circles) {
        for (var kind : relation.accepted()) {
            for (int i = 0; i < 2; i++) {
                if (chance(2)) {
                    subject(entity, kind, circles).ifPresent(subject -> add(entity, relation.name(), subject));
                }
            }
        }
    }

    private void add(String entity, String relation, String subject) {
        if (!subject.equals(entity + "#" + relation)) {
            tuples.add(entity + "#" + relation + "@" + subject);
        }
    }

    private Optional<String> subject(String entity, String kind, boolean circles) {
        if (kind.equals("user")) {
            return Optional.of(any(users()));
        }
        var parts = kind.split("#");
        var lower = entities.stream()
                .filter(other -> type(other).equals(parts[0]))
                .filter(other -> circles || entities.indexOf(other) < entities.indexOf(entity))
                .toList();
        return lower.isEmpty() ? Optional.empty() : Optional.of(any(lower) + (parts.length > 1 ? "#" + parts[1] : ""));
    }

    private void addSometimes(Set<String> accepted, String kind) {
        if (chance(3)) {
            accepted.add(kind);
        }
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
