package app.beep.servers.roles.boundary;

import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import app.beep.servers.roles.entity.Permission;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The name of a permission that a role can give, such as {@code manage_channels}. */
@Constraint(validatedBy = PermissionName.Known.class)
@Target(TYPE_USE)
@Retention(RUNTIME)
public @interface PermissionName {
    String message() default "must be the name of a permission";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts the names of {@link Permission}; an absent one is for {@code NotNull} to refuse. */
    class Known implements ConstraintValidator<PermissionName, String> {
        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            return name == null || Permission.named(name).isPresent();
        }
    }
}
