package app.beep.local.authorization;

import app.beep.local.authorization.EntityType.SubjectType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which entities a permission could be allowed for: those to which a way leads from the subject, against the direction of
 * a decision, by the relations that the permission rests on and within the scope. Whoever is not found is not allowed.
 */
final class EntitySearch {

    private record Place(String type, String name) {}

    private final Schema schema;
    private final Tuples tuples;
    private final Scope scope;
    private final Place goal;
    private final Map<Place, Set<String>> namedBy = new HashMap<>();
    private final Map<Subject, List<Subject>> leadsTo = new HashMap<>();

    EntitySearch(Schema schema, Tuples tuples, Scope scope, String type, String permission) {
        this.schema = schema;
        this.tuples = tuples;
        this.scope = scope;
        goal = new Place(type, permission);
        var open = new ArrayDeque<>(List.of(goal));
        var seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (var below : restsOn(open.remove())) {
                if (seen.add(below)) {
                    open.add(below);
                }
            }
        }
    }

    NavigableSet<String> startingFrom(Subject subject) {
        var found = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(subject));
        var seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            var here = open.remove();
            if (here.type().equals(goal.type()) && here.relation().equals(goal.name())) {
                found.add(here.id());
            }
            for (var next : stepsFrom(here)) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    private List<Subject> stepsFrom(Subject here) {
        var steps = new ArrayList<Subject>();
        for (var permission : namedBy.getOrDefault(new Place(here.type(), here.relation()), Set.of())) {
            steps.add(new Subject(here.type(), here.id(), permission));
        }
        for (var next : leadsTo.getOrDefault(here, List.of())) {
            if (scope.holds(next.type(), next.id())) {
                steps.add(next);
            }
        }
        return steps;
    }

    private List<Place> restsOn(Place place) {
        var below = new ArrayList<Place>();
        var type = schema.entity(place.type());
        if (type != null) {
            var expression = type.permissions().get(place.name());
            if (expression != null) {
                collect(expression, type, place, below);
            }
            for (var accepted : type.relations().getOrDefault(place.name(), List.of())) {
                if (!accepted.isDirect()) {
                    below.add(new Place(accepted.type(), accepted.relation()));
                }
            }
            tuples.each(place.type(), place.name(), (id, subject) -> link(subject, place, id));
        }
        return below;
    }

    private void collect(Expression expression, EntityType type, Place place, List<Place> below) {
        switch (expression) {
            case Expression.Reference reference -> {
                var named = new Place(type.name(), reference.name());
                namedBy.computeIfAbsent(named, key -> new HashSet<>()).add(place.name());
                below.add(named);
            }
            case Expression.Traversal walk -> {
                for (SubjectType through : type.relations().getOrDefault(walk.relation(), List.of())) {
                    below.add(new Place(through.type(), walk.name()));
                }
                tuples.each(
                        type.name(),
                        walk.relation(),
                        (id, subject) -> link(new Subject(subject.type(), subject.id(), walk.name()), place, id));
            }
            case Expression.Union union -> {
                collect(union.left(), type, place, below);
                collect(union.right(), type, place, below);
            }
            case Expression.Intersection both -> {
                collect(both.left(), type, place, below);
                collect(both.right(), type, place, below);
            }
            case Expression.Exclusion exclusion -> {
                collect(exclusion.left(), type, place, below);
                collect(exclusion.right(), type, place, below);
            }
        }
    }

    private void link(Subject from, Place to, String id) {
        leadsTo.computeIfAbsent(from, key -> new ArrayList<>()).add(new Subject(to.type(), id, to.name()));
    }
}
