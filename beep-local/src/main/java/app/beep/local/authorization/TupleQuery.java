package app.beep.local.authorization;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The condition of a statement over tuples, with its values. */
final class TupleQuery {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    static TupleQuery of(String tenant, TupleFilter filter) {
        var query = new TupleQuery();
        query.equal("tenant", tenant);
        query.equal("entity_type", filter.entityType());
        query.oneOf("entity_id", filter.entityIds());
        query.equal("relation", filter.relation());
        query.equal("subject_type", filter.subjectType());
        query.oneOf("subject_id", filter.subjectIds());
        query.equal("subject_relation", filter.subjectRelation());
        return query;
    }

    void after(String columns, Tuple tuple) {
        conditions.add("(" + columns + ") > (?, ?, ?, ?, ?, ?)");
        values.addAll(TupleStore.values(tuple));
    }

    List<Tuple> run(Connection connection, String before, String behind) throws SQLException {
        try (var statement = connection.prepareStatement(before + String.join(" and ", conditions) + behind)) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof String[] several) {
                    statement.setArray(i + 1, connection.createArrayOf("text", several));
                } else {
                    statement.setString(i + 1, (String) values.get(i));
                }
            }
            var tuples = new ArrayList<Tuple>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    tuples.add(TupleStore.tuple(rows));
                }
            }
            return tuples;
        }
    }

    private void equal(String column, String value) {
        if (!value.isEmpty()) {
            conditions.add(column + " = ?");
            values.add(value);
        }
    }

    private void oneOf(String column, List<String> several) {
        if (!several.isEmpty()) {
            conditions.add(column + " = any (?)");
            values.add(several.toArray(String[]::new));
        }
    }
}
