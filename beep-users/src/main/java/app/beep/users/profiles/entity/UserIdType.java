package app.beep.users.profiles.entity;

import app.beep.common.ids.UserId;
import java.util.UUID;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.hibernate.type.descriptor.jdbc.UUIDJdbcType;
import org.jspecify.annotations.Nullable;

/** A {@link UserId} in a column of type {@code uuid}: the standard lets no converter stand on an id, Hibernate's types may. */
public class UserIdType extends AbstractClassJavaType<UserId> {
    private static final long serialVersionUID = 1L;

    public UserIdType() {
        super(UserId.class);
    }

    @Override
    public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
        return UUIDJdbcType.INSTANCE;
    }

    @Override
    public String toString(UserId id) {
        return id.toString();
    }

    @Override
    public UserId fromString(CharSequence text) {
        return UserId.of(text.toString());
    }

    @Override
    public <X> @Nullable X unwrap(@Nullable UserId id, Class<X> type, WrapperOptions options) {
        if (id == null || type.isInstance(id)) {
            return type.cast(id);
        }
        return UUIDJavaType.INSTANCE.unwrap(id.value(), type, options);
    }

    @Override
    public <X> @Nullable UserId wrap(@Nullable X value, WrapperOptions options) {
        if (value == null || value instanceof UserId) {
            return (UserId) value;
        }
        UUID uuid = UUIDJavaType.INSTANCE.wrap(value, options);
        return new UserId(uuid);
    }
}
