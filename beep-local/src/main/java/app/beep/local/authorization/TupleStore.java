package app.beep.local.authorization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Schemas and tuples in PostgreSQL, in two tables of its own. Each method is one transaction. Blocks. */
final class TupleStore {

    private static final String TABLES = """
            create table if not exists authorization_schema (
              position bigint generated always as identity primary key,
              tenant text not null,
              version text not null unique,
              definition text not null
            );
            create table if not exists authorization_tuple (
              tenant text collate "C" not null,
              entity_type text collate "C" not null,
              entity_id text collate "C" not null,
              relation text collate "C" not null,
              subject_type text collate "C" not null,
              subject_id text collate "C" not null,
              subject_relation text collate "C" not null,
              primary key (tenant, entity_type, entity_id, relation, subject_type, subject_id, subject_relation)
            );
            create index if not exists authorization_tuple_subject
              on authorization_tuple (tenant, subject_type, subject_id, subject_relation)""";
    private static final String COLUMNS =
            "entity_type, entity_id, relation, subject_type, subject_id, subject_relation";

    private final DataSource source;

    TupleStore(DataSource source) {
        this.source = source;
    }

    void createTables() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    /** Everything, as the index needs it after a start or an unknown outcome. */
    Map<String, Tenant> load() throws SQLException {
        var tenants = new HashMap<String, Tenant>();
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var schemas = connection.prepareStatement(
                            "select tenant, version, definition from authorization_schema order by position");
                    var rows = schemas.executeQuery()) {
                while (rows.next()) {
                    tenant(tenants, rows.getString(1)).restore(rows.getString(2), rows.getString(3));
                }
            }
            try (var tuples = connection.prepareStatement("select " + COLUMNS + ", tenant from authorization_tuple")) {
                tuples.setFetchSize(10_000);
                try (var rows = tuples.executeQuery()) {
                    while (rows.next()) {
                        tenant(tenants, rows.getString(7)).tuples().add(tuple(rows));
                    }
                }
            }
            connection.commit();
        }
        return tenants;
    }

    void addSchema(String tenant, String version, String definition) throws SQLException {
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement(
                        "insert into authorization_schema (tenant, version, definition) values (?, ?, ?)")) {
            insert.setString(1, tenant);
            insert.setString(2, version);
            insert.setString(3, definition);
            insert.executeUpdate();
        }
    }

    /** All or none of them; a tuple that is there already stays. */
    void add(String tenant, Collection<Tuple> tuples) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("insert into authorization_tuple (tenant, " + COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
                for (var tuple : tuples) {
                    insert.setString(1, tenant);
                    set(insert, 2, tuple);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    /** Deletes what the filter selects and returns it. */
    List<Tuple> remove(String tenant, TupleFilter filter) throws SQLException {
        try (var connection = source.getConnection()) {
            return TupleQuery.of(tenant, filter)
                    .run(connection, "delete from authorization_tuple where ", " returning " + COLUMNS);
        }
    }

    /** What the filter selects, in the order of the primary key, beginning after a tuple. */
    List<Tuple> page(String tenant, TupleFilter filter, @Nullable Tuple after, int size) throws SQLException {
        var query = TupleQuery.of(tenant, filter);
        if (after != null) {
            query.after(COLUMNS, after);
        }
        try (var connection = source.getConnection()) {
            return query.run(
                    connection,
                    "select " + COLUMNS + " from authorization_tuple where ",
                    " order by " + COLUMNS + " limit " + size);
        }
    }

    static Tuple tuple(ResultSet row) throws SQLException {
        return new Tuple(
                new Entity(row.getString(1), row.getString(2)),
                row.getString(3),
                new Subject(row.getString(4), row.getString(5), row.getString(6)));
    }

    private static void set(PreparedStatement insert, int first, Tuple tuple) throws SQLException {
        int column = first;
        for (var value : values(tuple)) {
            insert.setString(column++, value);
        }
    }

    static List<String> values(Tuple tuple) {
        var subject = tuple.subject();
        return new ArrayList<>(List.of(
                tuple.entity().type(),
                tuple.entity().id(),
                tuple.relation(),
                subject.type(),
                subject.id(),
                subject.relation()));
    }

    private static Tenant tenant(Map<String, Tenant> tenants, String name) {
        return tenants.computeIfAbsent(name, created -> new Tenant());
    }
}
