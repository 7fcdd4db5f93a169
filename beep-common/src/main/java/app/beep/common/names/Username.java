package app.beep.common.names;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A user's unique name: 3 to 32 ASCII letters, digits, hyphens and underscores, one letter or digit at least, and none that
 * means everybody or pretends to speak for the platform (R-USER-01).
 */
@Pattern(regexp = "(?=.*[A-Za-z0-9])[A-Za-z0-9_-]{3,32}")
@Constraint(validatedBy = NotReserved.class)
@jakarta.validation.ReportAsSingleViolation
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface Username {
    String message() default
            "must be 3 to 32 letters (a to z), digits, hyphens or underscores, and not a reserved word";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
