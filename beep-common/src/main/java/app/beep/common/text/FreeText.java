package app.beep.common.text;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text of any lines, or none: a topic, a description, a comment; at most {@link #max} characters (code points). */
@Constraint(validatedBy = FreeText.Rule.class)
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface FreeText {
    int max() default 1000;

    String message() default "must be text of at most {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent text is valid. */
    final class Rule implements ConstraintValidator<FreeText, @Nullable String> {
        private int max;

        @Override
        public void initialize(FreeText text) {
            max = text.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || (WrittenText.length(text) <= max && WrittenText.isStorable(text));
        }
    }
}
