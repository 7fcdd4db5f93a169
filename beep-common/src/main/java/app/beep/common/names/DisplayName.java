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

/** The name a user is shown by: 1 to 50 characters (code points) on one line, not only blanks (R-USER-01). */
@Pattern(regexp = "(?=.*[^\\s\\p{Z}])[^\\p{Cc}\\p{Cs}]{1,50}")
@Constraint(validatedBy = {})
@jakarta.validation.ReportAsSingleViolation
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface DisplayName {
    String message() default "must be 1 to 50 characters on one line, not only blanks";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
