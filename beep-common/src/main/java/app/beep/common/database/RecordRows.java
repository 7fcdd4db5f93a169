package app.beep.common.database;

import app.beep.common.ids.IdTypes;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows become records by the names of their components ({@code created_at} is {@code createdAt}). */
final class RecordRows implements RowMapperFactory {
    private final Map<Type, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        var raw = GenericTypes.getErasedType(type);
        return raw.isRecord() && !IdTypes.isId(raw)
                ? Optional.of(mappers.computeIfAbsent(type, key -> new RecordMapper<>(ConstructorMapper.of(raw))))
                : Optional.empty();
    }

    /** Which column goes where is found out once for each list of columns, not for each statement. */
    private static final class RecordMapper<T> implements RowMapper<T> {
        private final RowMapper<T> mapper;
        private final Map<List<String>, RowMapper<T>> specialized = new ConcurrentHashMap<>();

        RecordMapper(RowMapper<T> mapper) {
            this.mapper = mapper;
        }

        @Override
        public T map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
            var columns = columns(rows.getMetaData());
            var known = specialized.get(columns);
            if (known == null) {
                known = mapper.specialize(rows, context);
                specialized.put(columns, known);
            }
            return known;
        }

        private static List<String> columns(ResultSetMetaData data) throws SQLException {
            var columns = new String[data.getColumnCount()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = data.getColumnLabel(i + 1);
            }
            return List.of(columns);
        }
    }
}
