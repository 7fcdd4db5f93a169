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

/** A server's or channel's name: 2 to 50 letters (accented ones too), digits, hyphens and underscores. */
@Pattern(regexp = "[\\p{L}\\p{M}\\p{Nd}_-]{2,50}")
@Constraint(validatedBy = {})
@jakarta.validation.ReportAsSingleViolation
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface CommunityName {
    String message() default "must be 2 to 50 letters, digits, hyphens or underscores";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
