package app.beep.common.names;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import app.beep.common.text.WrittenText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The name a user is shown by: 1 to 50 characters (code points) on one line, of which something can be seen (R-USER-01). */
@Constraint(validatedBy = DisplayName.Rule.class)
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface DisplayName {
    String message() default "must be 1 to 50 characters on one line, not only blanks";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent name is valid. */
    final class Rule implements ConstraintValidator<DisplayName, @Nullable String> {
        private static final int LONGEST = 50;

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            return name == null
                    || (!WrittenText.isBlank(name)
                            && WrittenText.length(name) <= LONGEST
                            && WrittenText.isOneLine(name));
        }
    }
}
