package app.beep.common.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Permify as far as it decides: by a rule, counting what it is asked. */
final class FakeEngine implements Permify {
    int checks;
    int bulks;
    int items;
    final List<String> tokens = new ArrayList<>();
    Rule rule = (user, permission, entity) -> true;
    Runnable meanwhile = () -> {};

    /** Items of the next bulk question that are answered "denied" whatever the rule says, by their permissions. */
    Set<String> failing = Set.of();

    interface Rule {
        boolean allows(String user, String permission, String entity);
    }

    @Override
    public Decision check(Check check) {
        checks++;
        tokens.add(check.metadata().snapToken());
        meanwhile.run();
        return decision(new CheckItem(check.entity(), check.permission(), check.subject()));
    }

    @Override
    public Decisions bulkCheck(BulkCheck bulk) {
        bulks++;
        items += bulk.items().size();
        tokens.add(bulk.metadata().snapToken());
        meanwhile.run();
        var fails = failing;
        failing = Set.of();
        return new Decisions(bulk.items().stream()
                .map(item -> fails.contains(item.permission()) ? new Decision("CHECK_RESULT_DENIED") : decision(item))
                .toList());
    }

    private Decision decision(CheckItem item) {
        var entity = item.entity().type() + ":" + item.entity().id();
        return new Decision(
                rule.allows(item.subject().id(), item.permission(), entity)
                        ? "CHECK_RESULT_ALLOWED"
                        : "CHECK_RESULT_DENIED");
    }

    @Override
    public FoundSubjects lookupSubject(LookupSubject lookup) {
        throw new AssertionError("not asked");
    }

    @Override
    public Tuples read(Read read) {
        throw new AssertionError("not read");
    }

    @Override
    public Written write(Write write) {
        throw new AssertionError("not written");
    }

    @Override
    public Written delete(Delete delete) {
        throw new AssertionError("not deleted");
    }
}
