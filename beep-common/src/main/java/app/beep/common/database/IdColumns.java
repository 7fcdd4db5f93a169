package app.beep.common.database;

import app.beep.common.ids.Id;
import app.beep.common.ids.IdTypes;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jspecify.annotations.Nullable;

/** Ids in the database, as columns of type {@code uuid} and as parameters of statements. */
final class IdColumns implements ColumnMapperFactory, ArgumentFactory {

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        var raw = GenericTypes.getErasedType(type);
        if (!IdTypes.isId(raw)) {
            return Optional.empty();
        }
        return Optional.of((row, column, context) -> {
            var value = row.getObject(column, UUID.class);
            return value == null ? null : IdTypes.make(raw, value);
        });
    }

    @Override
    public Optional<Argument> build(Type type, @Nullable Object value, ConfigRegistry config) {
        if (value instanceof Id id) {
            return Optional.of((position, statement, context) -> statement.setObject(position, id.value()));
        }
        return value == null && IdTypes.isId(GenericTypes.getErasedType(type))
                ? Optional.of(new NullArgument(Types.OTHER))
                : Optional.empty();
    }
}
