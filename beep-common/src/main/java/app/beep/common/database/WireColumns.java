package app.beep.common.database;

import app.beep.common.ids.Id;
import app.beep.common.ids.IdTypes;
import app.beep.common.json.WireName;
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

/** Ids in the database are columns of type {@code uuid}, closed sets are text; as columns and as parameters of statements. */
final class WireColumns implements ColumnMapperFactory, ArgumentFactory {

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        var raw = GenericTypes.getErasedType(type);
        if (IdTypes.isId(raw)) {
            return Optional.of((row, column, context) -> {
                var value = row.getObject(column, UUID.class);
                return value == null ? null : IdTypes.make(raw, value);
            });
        }
        return raw.isEnum() && WireName.class.isAssignableFrom(raw) ? Optional.of(named(raw)) : Optional.empty();
    }

    private static <T> ColumnMapper<T> named(Class<T> set) {
        return (row, column, context) -> {
            var word = row.getString(column);
            return word == null
                    ? null
                    : set.cast(
                            WireName.read(set.asSubclass(WireName.class), word).orElseThrow());
        };
    }

    @Override
    public Optional<Argument> build(Type type, @Nullable Object value, ConfigRegistry config) {
        return switch (value) {
            case Id id -> Optional.of((position, statement, context) -> statement.setObject(position, id.value()));
            case WireName constant ->
                Optional.of((position, statement, context) -> statement.setString(position, constant.wireName()));
            case null -> typedNull(GenericTypes.getErasedType(type));
            default -> Optional.empty();
        };
    }

    private static Optional<Argument> typedNull(Class<?> type) {
        return IdTypes.isId(type) || WireName.class.isAssignableFrom(type)
                ? Optional.of(new NullArgument(Types.OTHER))
                : Optional.empty();
    }
}
